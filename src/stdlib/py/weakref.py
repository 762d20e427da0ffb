"""References that do not keep their object alive, and collections of them.

An object goes away some time after the program has let go of it, not at once; callbacks are never called.
"""

from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']


class WeakMethod(ref):
    """A weak reference to a bound method, which itself is made anew each time."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None
        self = ref.__new__(cls, obj, callback)
        self._func_ref = ref(func)
        self._meth_type = type(meth)
        self._alive = True
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            return ref.__eq__(self, other) and self._func_ref == other._func_ref
        return NotImplemented

    def __ne__(self, other):
        if isinstance(other, WeakMethod):
            return ref.__ne__(self, other) or self._func_ref != other._func_ref
        return NotImplemented

    __hash__ = ref.__hash__


class _WeakMapping:
    """What the two dictionaries have in common: the methods that follow from a few."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self.update(other, **kw)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def update(self, other=None, /, **kwargs):
        if other is not None:
            if hasattr(other, 'items'):
                other = other.items()
            for key, value in dict(other).items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def pop(self, key, *args):
        try:
            value = self[key]
        except KeyError:
            if args:
                return args[0]
            raise
        del self[key]
        return value

    def popitem(self):
        while True:
            key, value = self._open(*self.data.popitem())
            if key is not None and value is not None:
                return key, value

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def items(self):
        for entry in list(self.data.items()):
            key, value = self._open(*entry)
            if key is not None and value is not None:
                yield key, value

    def keys(self):
        for key, _ in self.items():
            yield key

    def values(self):
        for _, value in self.items():
            yield value

    __iter__ = keys

    def __len__(self):
        return sum(1 for _ in self.items())

    def __eq__(self, other):
        if isinstance(other, (dict, _WeakMapping)):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    __hash__ = None

    def __or__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        result = self.copy()
        result.update(other)
        return result

    def __ror__(self, other):
        if not hasattr(other, 'items'):
            return NotImplemented
        result = type(self)()
        result.update(other)
        result.update(self)
        return result

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x}>'


class WeakValueDictionary(_WeakMapping):
    """A mapping that does not keep its values alive."""

    @staticmethod
    def _open(key, reference):
        return key, reference()

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, None, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        reference = self.data.get(key)
        return reference is not None and reference() is not None

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs


class KeyedRef(ref):
    """A reference that knows the key of its value."""

    __slots__ = ('key',)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class WeakKeyDictionary(_WeakMapping):
    """A mapping that does not keep its keys alive."""

    @staticmethod
    def _open(reference, value):
        return reference(), value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def keyrefs(self):
        return list(self.data)


class WeakSet:
    """A set that does not keep its elements alive."""

    def __init__(self, data=None):
        self.data = set()
        if data is not None:
            self.update(data)

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def __len__(self):
        return sum(1 for _ in self)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def add(self, item):
        self.data.add(ref(item))

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def remove(self, item):
        self.data.remove(ref(item))

    def discard(self, item):
        self.data.discard(ref(item))

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        return self._filtered(other, False)

    def intersection(self, other):
        return self._filtered(other, True)

    def _filtered(self, other, wanted):
        other = set(other)
        return type(self)(item for item in self if (item in other) is wanted)

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    def symmetric_difference(self, other):
        return type(self)(set(self) ^ set(other))

    def difference_update(self, other):
        for item in list(other):
            self.discard(item)

    def intersection_update(self, other):
        for item in list(self - set(other)):
            self.discard(item)

    def symmetric_difference_update(self, other):
        kept = set(self) ^ set(other)
        self.clear()
        self.update(kept)

    __sub__ = difference
    __and__ = intersection
    __or__ = union
    __xor__ = symmetric_difference

    def __isub__(self, other):
        self.difference_update(other)
        return self

    def __iand__(self, other):
        self.intersection_update(other)
        return self

    def __ixor__(self, other):
        self.symmetric_difference_update(other)
        return self

    def issubset(self, other):
        return set(self) <= set(other)

    def issuperset(self, other):
        return set(self) >= set(other)

    def isdisjoint(self, other):
        return set(self).isdisjoint(other)

    __le__ = issubset
    __ge__ = issuperset

    def __lt__(self, other):
        return set(self) < set(other)

    def __gt__(self, other):
        return set(self) > set(other)

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return set(self) == set(other)

    def __repr__(self):
        return repr(self.data)


class finalize:
    """What to do when an object is gone: done when it is called; nobody else calls it, not even at the exit."""

    __slots__ = ()
    _registry = {}

    def __init__(self, obj, func, /, *args, **kwargs):
        self._registry[self] = (ref(obj), func, args, kwargs)

    def __call__(self, _=None):
        entry = self._registry.pop(self, None)
        if entry is not None:
            _, func, args, kwargs = entry
            return func(*args, **kwargs)

    def detach(self):
        entry = self._registry.pop(self, None)
        return entry and (entry[0](), *entry[1:])

    def peek(self):
        entry = self._registry.get(self)
        return entry and (entry[0](), *entry[1:])

    @property
    def alive(self):
        return self in self._registry
