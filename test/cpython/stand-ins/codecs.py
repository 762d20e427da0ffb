"""Encodings, through the methods of str and bytes."""

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_UTF16_LE = BOM_LE = b'\xff\xfe'
BOM_UTF16_BE = BOM_BE = b'\xfe\xff'
BOM_UTF16 = BOM = BOM_UTF16_LE
BOM_UTF32_LE = b'\xff\xfe\0\0'
BOM_UTF32_BE = b'\0\0\xfe\xff'


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.encode, self.decode, self.name = encode, decode, name
        return self


class Codec:
    pass


class IncrementalDecoder:
    pass


class IncrementalEncoder:
    pass


class StreamReader:
    pass


class StreamWriter:
    pass


def encode(value, encoding='utf-8', errors='strict'):
    if encoding == 'raw-unicode-escape':
        return b''.join(bytes([code]) if (code := ord(char)) < 256 else
                        (b'\\u%04x' % code if code < 0x10000 else b'\\U%08x' % code) for char in value)
    return value.encode(encoding, errors)


def decode(value, encoding='utf-8', errors='strict'):
    return value.decode(encoding, errors)


def escape_encode(value, errors='strict'):
    return repr(value)[2:-1].encode('latin-1'), len(value)


def escape_decode(value, errors='strict'):
    raise NotImplementedError('codecs.escape_decode() is not supported')


def lookup(encoding):
    ''.encode(encoding)
    return CodecInfo(lambda text, errors='strict': (text.encode(encoding, errors), len(text)),
                     lambda data, errors='strict': (data.decode(encoding, errors), len(data)), name=encoding)


def register(search):
    """Encodings of a test's own do not reach str.encode: tests that use them fail."""


def unregister(search):
    pass


def register_error(name, handler):
    raise NotImplementedError('codecs.register_error() is not supported')


def lookup_error(name):
    raise LookupError(f"unknown error handler name '{name}'")
