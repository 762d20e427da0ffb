# The builtins module and its names.
import builtins
expected = '''ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError
BufferError BytesWarning ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError
ConnectionResetError DeprecationWarning EOFError Ellipsis EncodingWarning EnvironmentError Exception ExceptionGroup
False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError MemoryError
ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError
RuntimeWarning StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError
True TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning
UserWarning ValueError Warning ZeroDivisionError __build_class__ __debug__ __import__ __name__ abs all any
ascii bin bool bytearray bytes callable chr classmethod complex delattr dict dir divmod enumerate
filter float format frozenset getattr globals hasattr hash hex id input int isinstance issubclass iter len
list locals map max min next object oct open ord pow print property range repr reversed round set setattr
slice sorted staticmethod str sum super tuple type vars zip'''.split()
keywords = {'True', 'False', 'None'}
print([name for name in expected if name not in keywords and not hasattr(builtins, name)])
print([name for name in expected if name not in keywords and name not in dir(builtins)])
print(builtins.len is len, builtins.__name__, repr(builtins), __debug__)
builtins.shared = 'everywhere'
print(shared)

def use():
    return shared, len('abc')

builtins.len = lambda x: 'replaced'
print(use())
del builtins.shared
builtins.len = lambda x: sum(1 for _ in x)
print(len('abcd'))
try:
    use()
except NameError as e:
    print(e)
len = 'shadowed by a global'
print(len)
del len
print(len([1, 2]))
for name in ('int', 'print', 'ValueError', 'type', 'object', 'super', 'map'):
    value = getattr(builtins, name)
    print(name, type(value).__name__, value.__name__, value.__module__, repr(value))
print(issubclass(ZeroDivisionError, ArithmeticError), issubclass(UnicodeDecodeError, ValueError), ModuleNotFoundError.__mro__)
print(NotImplemented, Ellipsis, ..., type(NotImplemented)() is NotImplemented, type(...)() is ..., type(None)() is None)
for bad in (lambda: setattr(builtins.int, 'x', 1), lambda: setattr(print, 'x', 1)):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(e)
