# UnicodeDecodeError, UnicodeEncodeError and UnicodeTranslateError: fields, texts and wrong arguments.
def attempt(action, *args, **keywords):
    try:
        result = action(*args, **keywords)
        print('done', ascii(result), ascii(str(result)))
    except Exception as error:
        print(type(error).__name__, '|', error)

for args in (('u', b'abc\xff', 3, 4, 'r'), ('u', b'abc\xff', 1, 3, 'r'), ('u', b'abc', 5, 6, 'r'), ('u', b'abc', -1, 1, 'r'),
             ('u', b'abc', 0, 0, 'r'), ('u', b'', 0, 1, 'r'), ('u', bytearray(b'abc'), 0, 1, 'r'), ('u', 'abc', 0, 1, 'r'),
             (5, b'abc', 0, 1, 'r'), ('u', b'a', 'x', 1, 'r'), ('u', b'a', 1, 1.5, 'r'), ('u', b'a', 1, 2, 5), (), ('u',),
             ('u', 5, 1, 2, 'r'), ('u', b'a', True, 1, 'r'), ('u', b'a', 2 ** 100, 1, 'r')):
    attempt(UnicodeDecodeError, *args)
for args in (('u', 'abc\xff', 3, 4, 'r'), ('u', 'abc', 1, 3, 'r'), ('u', '\ud800', 0, 1, 'r'), ('u', '\U00012345', 0, 1, 'r'),
             ('u', 'a\u1234', 1, 2, 'r'), ('u', 'a', 1, 2, 'r'), ('u', b'a', 1, 2, 'r'), ('u', 'a', 1, 2, None), ()):
    attempt(UnicodeEncodeError, *args)
for args in (('abc\xff', 3, 4, 'r'), ('abc', 1, 3, 'r'), ('\ud800', 0, 1, 'r'), ('a',), (1, 2, 3, 4)):
    attempt(UnicodeTranslateError, *args)
attempt(UnicodeEncodeError, 'u', 'a', 0, 1, 'r', x=1)
attempt(UnicodeError, 'u', 'a')

error = UnicodeDecodeError('utf8', b'abc', 0, 1, 'r')
print(error.encoding, error.object, error.start, error.end, error.reason)
error.encoding, error.reason, error.start, error.end = 'other', 'why', 1, 2
print(error, error.args)
error.object = b'q'
print(error)
attempt(setattr, error, 'start', 'x')
attempt(delattr, error, 'start')

try:
    'caf\xe9'.encode('ascii')
except UnicodeError as error:
    print(ascii(error.args), error.start, error.end, ascii(error.object), error.reason, error.encoding)
try:
    b'\xff'.decode()
except UnicodeError as error:
    error.reason = 'changed'
    print(error, error.start, error.args)

class Own(UnicodeDecodeError):
    def __init__(self):
        pass

attempt(Own)
