"""Arrays of numbers, kept in lists."""

import struct

typecodes = 'bBuhHiIlLqQfd'


class array:
    def __new__(cls, typecode, initializer=(), /):
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self = super().__new__(cls)
        self.typecode = typecode
        self._items = []
        self.itemsize = 4 if typecode == 'u' else struct.calcsize(typecode)
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)
        return self

    def _checked(self, item):
        if self.typecode == 'u':
            return item
        return struct.unpack(self.typecode, struct.pack(self.typecode, item))[0]

    def append(self, item):
        self._items.append(self._checked(item))

    def extend(self, items):
        for item in items:
            self.append(item)

    fromlist = extend

    def frombytes(self, data):
        self._items.extend(struct.unpack(f'{len(data) // self.itemsize}{self.typecode}', data))

    def tobytes(self):
        return struct.pack(f'{len(self._items)}{self.typecode}', *self._items)

    __bytes__ = tobytes

    def tolist(self):
        return list(self._items)

    def insert(self, index, item):
        self._items.insert(index, self._checked(item))

    def pop(self, index=-1):
        return self._items.pop(index)

    def remove(self, item):
        self._items.remove(item)

    def index(self, *args):
        return self._items.index(*args)

    def count(self, item):
        return self._items.count(item)

    def reverse(self):
        self._items.reverse()

    def _derived(self, items):
        return type(self)(self.typecode, items)

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, item):
        return item in self._items

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._derived(self._items[index])
        return self._items[index]

    def __setitem__(self, index, value):
        self._items[index] = value._items if isinstance(index, slice) else self._checked(value)

    def __delitem__(self, index):
        del self._items[index]

    def __add__(self, other):
        return self._derived(self._items + other._items)

    def __mul__(self, count):
        return self._derived(self._items * count)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"array('{self.typecode}', {self._items!r})" if self._items else f"array('{self.typecode}')"

    def __reduce_ex__(self, protocol):
        return type(self), (self.typecode, self._items)


ArrayType = array
