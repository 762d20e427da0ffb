"""References that are called weak and never die: nothing here tells when an object does."""


class ref:
    __slots__ = '_object', '__callback__'

    def __new__(cls, object, callback=None):
        self = super().__new__(cls)
        self._object = object
        self.__callback__ = callback
        return self

    def __init__(self, object, callback=None):
        pass

    def __call__(self):
        return self._object

    def __eq__(self, other):
        return self._object == other._object if isinstance(other, ref) else NotImplemented

    def __hash__(self):
        return hash(self._object)


ReferenceType = ref


class ProxyType:
    def __init__(self, object, callback=None):
        super().__setattr__('_object', object)

    def __getattribute__(self, name):
        return getattr(super().__getattribute__('_object'), name)

    def __setattr__(self, name, value):
        setattr(super().__getattribute__('_object'), name, value)


class CallableProxyType(ProxyType):
    def __call__(self, *args, **kwargs):
        return self.__call__(*args, **kwargs)


def proxy(object, callback=None):
    return (CallableProxyType if callable(object) else ProxyType)(object, callback)


def getweakrefcount(object):
    return 0


def getweakrefs(object):
    return []


def _remove_dead_weakref(dictionary, key):
    dictionary.pop(key, None)
