"""Streams in memory, and the names that modules expect in io."""

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192
open = open


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase:
    closed = False

    def __enter__(self):
        return self

    def __exit__(self, *info):
        self.close()

    def close(self):
        self.closed = True

    def flush(self):
        pass

    def readable(self):
        return True

    writable = seekable = readable

    def isatty(self):
        return False

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def writelines(self, lines):
        for line in lines:
            self.write(line)


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    encoding = errors = newlines = None


class _Memory:
    """What streams of text and of bytes in memory share: the content in `_data`, a position in `_at`."""

    def read(self, size=-1):
        end = len(self._data) if size is None or size < 0 else self._at + size
        part = self._data[self._at:end]
        self._at += len(part)
        return part

    def readline(self, size=-1):
        end = self._data.find(self._newline, self._at) + 1 or len(self._data)
        part = self._data[self._at:end]
        self._at += len(part)
        return part

    def write(self, part):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        padding = self._newline[:0].ljust(max(0, self._at - len(self._data)), self._fill)
        self._data = self._data[:self._at] + padding + part + self._data[self._at + len(part):]
        self._at += len(part)
        return len(part)

    def seek(self, offset, whence=0):
        self._at = offset + (0, self._at, len(self._data))[whence]
        return self._at

    def tell(self):
        return self._at

    def truncate(self, size=None):
        self._data = self._data[:self._at if size is None else size]
        return len(self._data)

    def getvalue(self):
        return self._data


class StringIO(_Memory, TextIOBase):
    _newline = '\n'
    _fill = '\0'

    def __init__(self, initial_value='', newline='\n'):
        self._data = initial_value or ''
        self._at = 0

    def write(self, part):
        if not isinstance(part, str):
            raise TypeError(f'string argument expected, got {type(part).__name__!r}')
        return super().write(part)


class BytesIO(_Memory, BufferedIOBase):
    _newline = b'\n'
    _fill = b'\0'

    def __init__(self, initial_bytes=b''):
        self._data = bytes(initial_bytes)
        self._at = 0

    def write(self, part):
        return super().write(bytes(part))

    def getbuffer(self):
        return self._data

    def readinto(self, buffer):
        part = self.read(len(buffer))
        buffer[:len(part)] = part
        return len(part)


class TextIOWrapper(TextIOBase):
    def __init__(self, buffer, encoding='utf-8', errors='strict', newline=None, line_buffering=False):
        self.buffer = buffer
        self.encoding = encoding

    def write(self, text):
        self.buffer.write(text.encode(self.encoding))
        return len(text)

    def read(self):
        return self.buffer.read().decode(self.encoding)

    def readline(self):
        return self.buffer.readline().decode(self.encoding)


def text_encoding(encoding, stacklevel=2):
    return 'utf-8' if encoding is None else encoding
