"""What CPython's tests of the language ask of functions and generators."""

import collections.abc
import sys
import types

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED = 1, 2, 4, 8, 16
CO_GENERATOR, CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 32, 64, 128, 256, 512
GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = (
    'CORO_CREATED', 'CORO_RUNNING', 'CORO_SUSPENDED', 'CORO_CLOSED')


def _state(value, prefix):
    if getattr(value, f'{prefix}_running'):
        return 'RUNNING'
    if getattr(value, f'{prefix}_suspended'):
        return 'SUSPENDED'
    return 'CLOSED' if getattr(value, f'{prefix}_frame') is None else 'CREATED'


def getgeneratorstate(generator):
    return 'GEN_' + _state(generator, 'gi')


def getcoroutinestate(coroutine):
    return 'CORO_' + _state(coroutine, 'cr')


def isfunction(value):
    return isinstance(value, types.FunctionType)


def isclass(value):
    return isinstance(value, type)


def ismodule(value):
    return isinstance(value, types.ModuleType)


def isgenerator(value):
    return isinstance(value, types.GeneratorType)


def isgeneratorfunction(value):
    return isfunction(value) and bool(value.__code__.co_flags & CO_GENERATOR)


def iscoroutinefunction(value):
    return isfunction(value) and bool(value.__code__.co_flags & CO_COROUTINE)


def iscoroutine(value):
    return isinstance(value, types.CoroutineType)


def isawaitable(value):
    return iscoroutine(value) or hasattr(type(value), '__await__')


def currentframe():
    return sys._getframe(1)


def cleandoc(doc):
    lines = doc.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), default=0)
    lines = [lines[0].lstrip(), *(line[margin:] for line in lines[1:])]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getdoc(value):
    doc = getattr(value, '__doc__', None)
    return cleandoc(doc) if isinstance(doc, str) else None


def unwrap(function, *, stop=None):
    while hasattr(function, '__wrapped__'):
        function = function.__wrapped__
    return function


class Signature:
    """The names of the parameters, for a docstring."""

    def __init__(self, names):
        self.names = names

    def __str__(self):
        return f'({", ".join(self.names)})'


def signature(value):
    function = value.__init__ if isclass(value) else value
    code = getattr(function, '__code__', None)
    names = code.co_varnames[:code.co_argcount] if code else ()
    return Signature(names[1:] if isclass(value) else names)


class FrameInfo:
    def __init__(self, frame):
        self.frame, self.filename, self.lineno = frame, frame.f_code.co_filename, frame.f_lineno
        self.function, self.code_context, self.index = frame.f_code.co_name, None, None

    def __getitem__(self, place):
        return (self.frame, self.filename, self.lineno, self.function, self.code_context, self.index)[place]


def getframeinfo(frame, context=1):
    return FrameInfo(frame)


def stack(context=1):
    frame, found = sys._getframe(1), []
    while frame is not None:
        found.append(FrameInfo(frame))
        frame = frame.f_back
    return found


def isabstract(value):
    return isinstance(value, type) and bool(value.__flags__ & 1 << 20)
