# encode and decode: encodings, error handlers, errors.
for text in ('abc', 'é', '€', '😀', 'a\u0301', '\x00\x7f'):
    print(ascii(text), text.encode(), text.encode('utf-16-le'), text.encode('utf-16-be'), text.encode('utf-32-le'), text.encode('utf-8-sig'))
print('é'.encode('latin-1'), 'abc'.encode('ascii'), 'abc'.encode('utf-16'), 'ab'.encode(encoding='UTF8'), 'x'.encode('US-ASCII'), 'é'.encode('ISO-8859-1'))
for handler in ('ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace'):
    print(handler, 'aé€😀b'.encode('ascii', handler), 'a€'.encode('latin-1', errors=handler))
for data in (b'abc', b'\xc3\xa9', b'\xe2\x82\xac', b'\xf0\x9f\x98\x80', b'a\xffb', b'\xe2\x82', b'\xe2\x28\xa1', b'\xed\xa0\x80', b'\xc0\x80', b'\xf5\x80'):
    print(data, ascii(data.decode('utf-8', 'replace')), ascii(data.decode('utf-8', 'ignore')), ascii(data.decode('latin-1')), ascii(data.decode('utf8', 'backslashreplace')))
print(b'\xff\xfea\x00b\x00'.decode('utf-16'), b'a\x00'.decode('utf-16-le'), b'\xef\xbb\xbfabc'.decode('utf-8-sig'), ascii(b'\xef\xbb\xbfabc'.decode()))
odd = b'a\xff\xfe'.decode('utf-8', 'surrogateescape')
print(ascii(odd), odd.encode('utf-8', 'surrogateescape'), '\ud800'.encode('utf-8', 'surrogatepass'))
for action in (lambda: 'é'.encode('ascii'), lambda: 'aéèb'.encode('ascii'), lambda: '€'.encode('latin-1'), lambda: '\ud800'.encode(), lambda: b'\xff'.decode(), lambda: b'ab\xe2\x82'.decode(),
               lambda: b'\xe2\x28\xa1'.decode(), lambda: b'a\x80'.decode('ascii'), lambda: 'a'.encode('klingon'), lambda: b'a'.decode('klingon'), lambda: 'é'.encode('ascii', 'nope'),
               lambda: 'a'.encode(5), lambda: b'a'.decode(5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    'aé'.encode('ascii')
except UnicodeEncodeError as error:
    print(error.encoding, repr(error.object), error.start, error.end, error.reason, error.args)
try:
    b'a\xff'.decode()
except UnicodeDecodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
