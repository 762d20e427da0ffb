# The built-in exceptions and their relations.
for cls in (ValueError, KeyError, IndexError, ZeroDivisionError, FileNotFoundError, UnicodeDecodeError, RecursionError, ModuleNotFoundError, StopIteration, KeyboardInterrupt, SystemExit, GeneratorExit, NotImplementedError, UnboundLocalError, OverflowError, TimeoutError, IndentationError, BrokenPipeError):
    print(' < '.join(c.__name__ for c in cls.__mro__[:-1]))
print(issubclass(IOError, OSError), IOError is OSError, issubclass(KeyboardInterrupt, Exception), issubclass(bool, int))
for e in (ValueError(), ValueError('a'), ValueError('a', 2), KeyError('k'), KeyError(), Exception(None), OSError(2, 'No such file'), OSError(2, 'msg', 'file.txt'), StopIteration(5), SystemExit(3), UnicodeEncodeError('ascii', 'é', 0, 1, 'why'), ImportError('m', name='n'), AttributeError('a', name='x', obj=1)):
    print(str(e), '|', repr(e), '|', e.args)
print(StopIteration(5).value, SystemExit(3).code, OSError(2, 'm').errno, OSError(2, 'm', 'f').filename, type(OSError(2, 'm')).__name__, ImportError('m', name='n').name)
e = ValueError('x'); e.extra = 1; e.add_note('note'); print(e.extra, e.__notes__, e.__traceback__, e.with_traceback(None) is e, e == ValueError('x'))
class Custom(ValueError):
    def __init__(self, a, b=2): self.a, self.b = a, b
    def __str__(self): return f'custom {self.a} {self.b}'
try: raise Custom(1)
except ValueError as c: print(c, repr(c), c.args)
class Coded(Exception):
    code = 7
try: raise Coded
except Coded as c: print(c.code, c.args, c.__class__.__name__, isinstance(c, BaseException))
try: {}['missing']
except KeyError as e: print(e, e.args[0])
try: [].x
except AttributeError as e: print(e, e.name, e.obj)
try: nope
except NameError as e: print(e.name)
try: next(iter([]))
except StopIteration as e: print(e.value, e.args)
try: int('q')
except Exception as e: print(type(e).__name__, e)
try: import no_such_module
except ModuleNotFoundError as e: print(e, e.name)
try: from sys import nothing
except ImportError as e: print(e)
try: open('/no/such/file')
except OSError as e: print(e, e.errno, e.strerror, e.filename, type(e).__name__)
