"""The names of the types that the language itself uses, as Python's module types has them."""

import sys


def _function():
    cell = 1

    def inner():
        return cell
    return inner


FunctionType = LambdaType = type(_function)
CodeType = type(_function.__code__)
MappingProxyType = type(type.__dict__)
CellType = type(_function().__closure__[0])
GeneratorType = type((lambda: (yield))())
BuiltinFunctionType = BuiltinMethodType = type(len)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
ModuleType = type(sys)
GenericAlias = type(list[int])
UnionType = type(int | str)
EllipsisType = type(...)
NoneType = type(None)
NotImplementedType = type(NotImplemented)
GetSetDescriptorType = type(FunctionType.__code__)
MemberDescriptorType = type(FunctionType.__globals__)


class _Class:
    def method(self):
        pass


MethodType = type(_Class().method)

try:
    raise TypeError
except TypeError as error:
    TracebackType = type(error.__traceback__)
    FrameType = type(error.__traceback__.tb_frame)

try:
    import _async_types
    CoroutineType = _async_types.CoroutineType
    AsyncGeneratorType = _async_types.AsyncGeneratorType
except (SyntaxError, NotImplementedError):
    pass


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        self.__dict__.update(kwargs)

    def __repr__(self):
        return f'namespace({", ".join(f"{name}={value!r}" for name, value in self.__dict__.items())})'

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None


# ---- classes made by calls

def resolve_bases(bases):
    resolved = []
    for base in bases:
        if isinstance(base, type) or not hasattr(type(base), '__mro_entries__'):
            resolved.append(base)
        else:
            entries = base.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError('__mro_entries__ must return a tuple')
            resolved.extend(entries)
    return bases if all(a is b for a, b in zip(resolved, bases)) and len(resolved) == len(bases) else tuple(resolved)


def _metaclass(bases, meta):
    winner = meta
    for base in bases:
        kind = type(base)
        if issubclass(winner, kind):
            continue
        if not issubclass(kind, winner):
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of '
                            'the metaclasses of all its bases')
        winner = kind
    return winner


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _metaclass(bases, meta)
    return meta, meta.__prepare__(name, bases, **kwds) if hasattr(meta, '__prepare__') else {}, kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    resolved = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, resolved, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, resolved, namespace, **kwds)


class DynamicClassAttribute:
    """A property that a class does not have, so that its metaclass is asked."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or getattr(fget, '__doc__', None)
        self.overwrite_doc = doc is None
        self.__isabstractmethod__ = bool(getattr(fget, '__isabstractmethod__', False))

    def __get__(self, instance, owner=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError('unreadable attribute')
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, (fget.__doc__ if self.overwrite_doc else None) or self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def coroutine(function):
    """Makes `await` accept what a generator function gives: as a wrapper, for flags of code cannot be changed."""
    if not callable(function):
        raise TypeError('types.coroutine() expects a callable')

    class Awaitable:
        def __init__(self, generator):
            self.generator = generator

        def __await__(self):
            return self.generator

        def __getattr__(self, name):
            return getattr(self.generator, name)

        def __iter__(self):
            return self.generator

        def __next__(self):
            return next(self.generator)

    def wrapped(*args, **kwargs):
        result = function(*args, **kwargs)
        return Awaitable(result) if isinstance(result, GeneratorType) else result
    wrapped.__name__, wrapped.__qualname__ = function.__name__, function.__qualname__
    return wrapped
