# The fields of built-in exceptions.
def attempt(f):
    try:
        f()
    except BaseException as e:
        return e

e = attempt(lambda: undefined_thing)
print(type(e).__name__, e, e.name)
e = attempt(lambda: (5).missing)
print(type(e).__name__, e, e.name, e.obj)
e = attempt(lambda: __import__('no_such_module_here'))
print(type(e).__name__, e, e.name, e.path, e.msg if hasattr(e, 'msg') else '')
e = attempt(lambda: open('/no/such/file'))
print(type(e).__name__, e, e.errno, e.strerror, e.filename, e.filename2, e.args)
for args in ((), (1,), (2, 'text'), (2, 'text', 'name'), (13, 'denied', 'a', None, 'b'), (99999, 'odd'), ('a', 'b')):
    e = OSError(*args)
    print(type(e).__name__, '|', e, '|', repr(e), e.errno, e.strerror, e.filename)
print(repr(FileNotFoundError('x')), FileNotFoundError(2, 'No').errno, IOError is OSError, EnvironmentError is OSError)
for code in (1, 2, 3, 4, 10, 11, 13, 17, 20, 21, 32, 104, 110, 111):
    print(code, type(OSError(code, 'x')).__name__, end='; ')
print()
print(SystemExit().code, SystemExit(3).code, SystemExit(1, 2).code, SystemExit('bye').code)
print(StopIteration().value, StopIteration(5).value, StopIteration(1, 2).value)
print(KeyError('k'), KeyError('k', 1), KeyError(), KeyError(('a', 1)), str(KeyError(3)))
e = ImportError('text', name='n', path='p')
print(e, e.name, e.path, repr(e), ImportError('a', 'b'))
e = NameError('text', name='n')
print(e, e.name)
e = AttributeError('text', name='n', obj=[1])
print(e, e.name, e.obj)
for call in (lambda: ImportError('x', bad=1), lambda: NameError('x', obj=1), lambda: AttributeError(foo=1), lambda: OSError(2, 'x', y=1)):
    print(attempt(call))
e = SyntaxError('message', ('dir/file.py', 3, 4, 'text', 3, 8))
print(e, '|', repr(e), e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset)
print(SyntaxError('only'), SyntaxError().msg, repr(SyntaxError('a', ('f', 1, 2, 't'))))
e = UnicodeDecodeError('utf-8', b'ab\xff', 2, 3, 'bad byte')
print(e, '|', e.encoding, e.object, e.start, e.end, e.reason)
print(UnicodeDecodeError('x', b'\xff\xfe', 0, 2, 'why'), '|', UnicodeEncodeError('ascii', 'a\xe9', 1, 2, 'why'))
print(UnicodeEncodeError('ascii', '\u20ac\u20ac', 0, 2, 'why'), '|', UnicodeTranslateError('\U0001f600', 0, 1, 'why'))
print(attempt(lambda: UnicodeDecodeError('a')), '|', attempt(lambda: UnicodeEncodeError('a', b'', 1, 2, 'x')))
print(attempt(lambda: b'\xff'.decode()), '|', attempt(lambda: 'é'.encode('ascii')))
