"""What CPython's tests of the language ask of functions and generators."""

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
