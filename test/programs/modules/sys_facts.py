# The module sys.
import sys
print(len(sys.argv), sys.argv[0].endswith('sys_facts.py'), sys.maxsize == 2 ** 63 - 1, sys.maxunicode, sys.byteorder)
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.version_info.releaselevel, type(sys.version_info).__name__, len(sys.version_info), isinstance(sys.version_info, tuple))
print(sys.version.startswith('3.11'), sys.hexversion >> 16 == 0x030b, sys.getdefaultencoding(), sys.getfilesystemencoding())
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.int_info.bits_per_digit, sys.hash_info.modulus)
print(sys.getrecursionlimit(), type(sys.path).__name__, type(sys.modules).__name__, 'sys' in sys.modules, '__main__' in sys.modules)
print(sys.modules['__main__'].__name__, sys.modules['sys'] is sys, sys.intern('abc') is sys.intern('abc'))
for call in (lambda: sys.intern(5), lambda: sys.setrecursionlimit(0), lambda: sys.nothing, lambda: sys.exit(1, 2)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
for status in ((), (None,), (0,), (3,), ('text',), ((1, 2),)):
    try:
        sys.exit(*status)
    except SystemExit as e:
        print(repr(e), e.code)
try:
    raise SystemExit
except BaseException as e:
    print(repr(e), e.code, isinstance(e, Exception))
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError as e:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exception() is e)
    try:
        [][0]
    except IndexError:
        print(sys.exc_info()[0].__name__)
    print(sys.exc_info()[0].__name__)
try:
    sys.version_info.major = 4
except AttributeError as e:
    print(type(e).__name__)
try:
    type(sys.version_info)()
except TypeError as e:
    print(type(e).__name__)
major, minor, *rest = sys.version_info
print(major, minor, rest[1:], sys.version_info == (3, 11, sys.version_info.micro, 'final', 0), hash(sys.version_info) == hash(tuple(sys.version_info)))
sys.custom = 'attribute'
print(sys.custom, callable(sys.exit), repr(sys.exit), repr(sys), sys.exit.__module__)
print(sys.platform in ('linux', 'darwin', 'win32'), sys.get_int_max_str_digits())
sys.exit(0)
