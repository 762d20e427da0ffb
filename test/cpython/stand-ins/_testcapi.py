"""What CPython's tests of tracebacks ask of its C functions, by what Tauraro has for the same."""

import sys


def exception_print(exception):
    sys.__excepthook__(type(exception), exception, getattr(exception, '__traceback__', None))


class _Shown(Exception):
    pass


def traceback_print(traceback, file):
    """The traceback alone: the report of an exception without its last line."""
    import io
    stderr, sys.stderr = sys.stderr, io.StringIO()
    try:
        exception_print(_Shown().with_traceback(traceback))
        lines = sys.stderr.getvalue().splitlines(True)
    finally:
        sys.stderr = stderr
    file.write(''.join(lines[:-1]))
