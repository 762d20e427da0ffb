"""Locks where there is one thread, and threads that cannot be started."""

TIMEOUT_MAX = 1e9
error = RuntimeError


class LockType:
    def __init__(self):
        self.held = 0

    def acquire(self, blocking=True, timeout=-1):
        if self.held and not blocking:
            return False
        self.held = 1
        return True

    def release(self):
        if not self.held:
            raise RuntimeError('release unlocked lock')
        self.held = 0

    def locked(self):
        return self.held > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *info):
        self.release()


class RLock(LockType):
    def acquire(self, blocking=True, timeout=-1):
        self.held += 1
        return True

    def release(self):
        if not self.held:
            raise RuntimeError('cannot release un-acquired lock')
        self.held -= 1

    def _is_owned(self):
        return self.held > 0

    def _release_save(self):
        held, self.held = self.held, 0
        return held

    def _acquire_restore(self, held):
        self.held = held


allocate_lock = LockType
_set_sentinel = LockType


def get_ident():
    return 1


def start_new_thread(function, args, kwargs={}):
    raise RuntimeError("can't start new thread")


def stack_size(size=0):
    return 0


def _excepthook(args):
    pass


class _ExceptHookArgs(tuple):
    pass


class _local:
    pass
