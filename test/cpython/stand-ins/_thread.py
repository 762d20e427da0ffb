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
