"""Files in tests."""

import contextlib
import unittest

TESTFN = '@test_tauraro'
TESTFN_ASCII = TESTFN
TESTFN_UNICODE = TESTFN + '-\xe0\xf2\u0258\u0141\u011f'
TESTFN_UNENCODABLE = None
TESTFN_NONASCII = None
FS_NONASCII = ''


def unlink(name):
    """Nothing removes files here: the driver removes the whole folder."""


rmtree = rmdir = unlink


@contextlib.contextmanager
def temp_cwd(*args, **kwargs):
    raise unittest.SkipTest('needs os.chdir')
    yield


temp_dir = temp_cwd


class EnvironmentVarGuard(dict):
    def __enter__(self):
        return self

    def __exit__(self, *info):
        return None

    def __delitem__(self, name):
        self.pop(name, None)

    def set(self, name, value):
        self[name] = value

    def unset(self, name):
        self.pop(name, None)


def skip_unless_symlink(test):
    return unittest.skip('needs symbolic links')(test)


class FakePath:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type):
            raise self.path
        return self.path
