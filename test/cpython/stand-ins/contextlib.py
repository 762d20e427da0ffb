"""The context managers that CPython's tests use."""

import sys


class AbstractContextManager:
    def __enter__(self):
        return self


class ContextDecorator:
    def __call__(self, function):
        def decorated(*args, **kwargs):
            with self._recreate_cm():
                return function(*args, **kwargs)
        return decorated

    def _recreate_cm(self):
        return self


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        self.func, self.args, self.kwds = func, args, kwds
        self.__doc__ = getattr(func, '__doc__', None) or type(self).__doc__

    def _recreate_cm(self):
        return self.__class__(self.func, self.args, self.kwds)

    def __enter__(self):
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            self.gen.throw(kind, value, traceback)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value or (isinstance(value, StopIteration) and error.__cause__ is value):
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            return False
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    def helper(*args, **kwds):
        return _GeneratorContextManager(func, args, kwds)
    helper.__name__, helper.__doc__, helper.__wrapped__ = func.__name__, func.__doc__, func
    return helper


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *info):
        pass


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *info):
        self.thing.close()


class suppress:
    def __init__(self, *exceptions):
        self.exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self.exceptions)


class redirect_stdout:
    stream = 'stdout'

    def __init__(self, target):
        self.target = target

    def __enter__(self):
        self.before = getattr(sys, self.stream)
        setattr(sys, self.stream, self.target)
        return self.target

    def __exit__(self, *info):
        setattr(sys, self.stream, self.before)


class redirect_stderr(redirect_stdout):
    stream = 'stderr'


class ExitStack:
    def __init__(self):
        self.exits = []

    def __enter__(self):
        return self

    def enter_context(self, cm):
        result = type(cm).__enter__(cm)
        self.exits.append(lambda *info: type(cm).__exit__(cm, *info))
        return result

    def push(self, exit):
        self.exits.append(exit.__exit__ if hasattr(exit, '__exit__') else exit)
        return exit

    def callback(self, function, /, *args, **kwds):
        self.exits.append(lambda *info: function(*args, **kwds) and False)
        return function

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *info):
        suppressed = False
        while self.exits:
            if self.exits.pop()(*info):
                info, suppressed = (None, None, None), True
        return suppressed
