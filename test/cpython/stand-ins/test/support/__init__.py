"""What CPython's tests use of its package test.support, written for Tauraro."""

import contextlib
import sys
import unittest

verbose = False
is_jython = False
is_wasi = False
is_emscripten = False
has_fork_support = False
has_subprocess_support = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = sys.hash_info.width
max_memuse = 0
real_max_memuse = 0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
INTERNET_TIMEOUT = 60.0
LOOPBACK_TIMEOUT = 5.0
PIPE_MAX_SIZE = 1 << 16
C_RECURSION_LIMIT = 1000
_1K, _1M, _1G, _2G, _4G = 1 << 10, 1 << 20, 1 << 30, 1 << 31, 1 << 32


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        pass


class _AlwaysEqual:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ = _AlwaysEqual()
NEVER_EQ = _NeverEqual()


class _Largest:
    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return isinstance(other, _Largest)

    def __gt__(self, other):
        return not isinstance(other, _Largest)

    def __ge__(self, other):
        return True


class _Smallest:
    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __lt__(self, other):
        return not isinstance(other, _Smallest)

    def __le__(self, other):
        return True

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return isinstance(other, _Smallest)


LARGEST = _Largest()
SMALLEST = _Smallest()


# ---- decorators that mark what a test needs: here they change nothing, so that the test shows what is missing

def _unchanged(item):
    return item


def _unchangedWith(*args, **kwargs):
    return _unchanged


cpython_only = _unchanged
requires_debug_ranges = _unchangedWith
no_tracing = _unchanged
requires_IEEE_754 = _unchanged
requires_docstrings = _unchanged
requires_legacy_unicode_capi = _unchangedWith
impl_detail = _unchangedWith
anticipate_failure = _unchangedWith
skip_if_buggy_ucrt_strfptime = _unchanged
suppress_immortalization = _unchangedWith


def has_no_debug_ranges():
    return False


def skip_if_sanitizer(*args, **kwargs):
    return _unchanged


def requires_subprocess():
    return unittest.skip('needs subprocesses')


def requires_fork():
    return unittest.skip('needs fork')


def requires_working_socket(*, module=False):
    # Only the tests that import asyncio say so, and its stand-in needs none.
    return lambda test: test


def requires_resource(resource):
    return unittest.skip(f'resource {resource!r} is not enabled')


def bigmemtest(size, memuse, dry_run=True):
    """Runs the test with a small size, as CPython does where no memory limit was given."""
    def decorator(function):
        def test(self):
            return function(self, 5147)
        test.size, test.memuse = size, memuse
        return test
    return decorator


def bigaddrspacetest(function):
    return unittest.skip('needs a large address space')(function)


def requires(resource, msg=None):
    raise ResourceDenied(msg or f'resource {resource!r} is not enabled')


def is_resource_enabled(resource):
    return False


def check_impl_detail(**guards):
    """Whether what only CPython does is to be checked."""
    return not guards.pop('cpython', True) if guards else False


def run_with_locale(category, *locales):
    return _unchanged


def run_with_tz(zone):
    return _unchanged


# ---- what tests do

def gc_collect():
    import gc
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    yield


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    testcase.assertIsNotNone(error.offset)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    """That an exhausted iterator lets go of what it iterated over: nothing here tells."""
    test.skipTest('nothing tells when an object is freed')


class _Text:
    """A text stream in memory."""

    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)
        return len(text)

    def getvalue(self):
        return ''.join(self.parts)

    def flush(self):
        pass


@contextlib.contextmanager
def captured_output(name):
    stream = getattr(sys, name)
    setattr(sys, name, _Text())
    try:
        yield getattr(sys, name)
    finally:
        setattr(sys, name, stream)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


@contextlib.contextmanager
def swap_attr(obj, name, value):
    missing = object()
    before = getattr(obj, name, missing)
    setattr(obj, name, value)
    try:
        yield None if before is missing else before
    finally:
        if before is not missing:
            setattr(obj, name, before)
        elif hasattr(obj, name):
            delattr(obj, name)


@contextlib.contextmanager
def swap_item(obj, name, value):
    missing = object()
    before = obj[name] if name in obj else missing
    obj[name] = value
    try:
        yield None if before is missing else before
    finally:
        if before is not missing:
            obj[name] = before
        elif name in obj:
            del obj[name]


@contextlib.contextmanager
def infinite_recursion(max_depth=100):
    limit = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max_depth + 60)
        yield
    finally:
        sys.setrecursionlimit(limit)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    digits = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(digits)


class catch_unraisable_exception:
    """Keeps what an exception that cannot be raised would have shown."""

    def __init__(self):
        self.unraisable = None

    def __enter__(self):
        self.hook = getattr(sys, 'unraisablehook', None)
        sys.unraisablehook = self.keep
        return self

    def keep(self, unraisable):
        self.unraisable = unraisable

    def __exit__(self, *info):
        self.unraisable = None
        if self.hook is not None:
            sys.unraisablehook = self.hook


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f'object {obj!r} has no attribute {name!r}') from None


def refcount_test(test):
    return test


def sortdict(dictionary):
    return '{' + ', '.join(f'{key!r}: {dictionary[key]!r}' for key in sorted(dictionary)) + '}'


def run_doctest(module, verbosity=None, optionflags=0):
    import doctest
    failed, tried = doctest.testmod(module)
    if failed:
        raise TestFailed(f'{failed} of {tried} doctests failed')
    return failed, tried


def run_unittest(*classes):
    suite = unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, classes))
    unittest.TextTestRunner().run(suite)


def collision_stats(buckets, balls):
    """The expected number of collisions of balls thrown into buckets, and the standard deviation."""
    n, k = buckets, balls
    empty = n * (1 - 1 / n) ** k
    occupied = n - empty
    variance = max(0.0, n * (n - 1) * (1 - 2 / n) ** k + empty - empty ** 2)
    return k - occupied, variance ** 0.5


def calcobjsize(format):
    raise unittest.SkipTest('sizes of objects are not told')


calcvobjsize = calcobjsize


def check_sizeof(test, obj, size):
    test.skipTest('sizes of objects are not told')


def maybe_get_event_loop_policy():
    return None


def check_disallow_instantiation(testcase, cls, *args, **kwargs):
    name = f'{cls.__module__}.{cls.__name__}' if cls.__module__ != 'builtins' else cls.__name__
    with testcase.assertRaisesRegex(TypeError, f"cannot create '{name}' instances"):
        cls(*args, **kwargs)


def findfile(name, subdir=None):
    return '/'.join(filter(None, (sys.path[-1], 'test', subdir, name)))


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest('needs subprocesses')
