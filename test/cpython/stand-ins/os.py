"""The names that modules expect in os; little of it works, as Tauraro reaches no more of the system."""

import sys

name = 'posix'
curdir, pardir, sep, extsep, altsep, pathsep = '.', '..', '/', '.', None, ':'
linesep, defpath, devnull = '\n', '/bin:/usr/bin', '/dev/null'
environ = {}
error = OSError
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
supports_bytes_environ = True


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    try:
        return type(path).__fspath__(path)
    except AttributeError:
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(path).__name__}') from None


class PathLike:
    pass


def fsencode(path):
    return path if isinstance(path, bytes) else fspath(path).encode()


def fsdecode(path):
    return path if isinstance(path, str) else fspath(path).decode()


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    raise NotImplementedError('os.getcwd() is not supported')


def getpid():
    return 1


def urandom(size):
    import random
    return random.randbytes(size)


class _Status:
    st_mode, st_mtime = 0o100644, 0.0

    def __init__(self, size):
        self.st_size = size


def stat(path):
    with open(path, 'rb') as file:
        return _Status(len(file.read()))


lstat = stat


def unlink(path):
    """Files stay until the driver removes the folder."""


remove = unlink

sys.modules['os'] = sys.modules[__name__]
import posixpath as path
sys.modules['os.path'] = path
