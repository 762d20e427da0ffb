"""Locks where there is one thread."""

TIMEOUT_MAX = 1e9
error = RuntimeError


class LockType:
    def __init__(self):
        self.held = 0

    def acquire(self, blocking=True, timeout=-1):
        self.held += 1
        return True

    def release(self):
        self.held -= 1

    def locked(self):
        return self.held > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *info):
        self.release()


RLock = allocate_lock = LockType


def get_ident():
    return 1


def start_new_thread(function, args, kwargs={}):
    raise RuntimeError("can't start new thread")


def _set_sentinel():
    return LockType()


def stack_size(size=0):
    return 0


def interrupt_main():
    raise KeyboardInterrupt


def _is_main_interpreter():
    return True


class _local:
    pass


class _ExceptHookArgs(tuple):
    pass


def _excepthook(args):
    pass


daemon_threads_allowed = _is_main_interpreter
