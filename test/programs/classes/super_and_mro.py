# C3 linearisation, cooperative super(), super with arguments.
class A:
    def who(self): return ['A']
    @classmethod
    def make(cls): return [cls.__name__, 'A']
    @staticmethod
    def static(): return 'A.static'

class B(A):
    def who(self): return ['B'] + super().who()
    @classmethod
    def make(cls): return super().make() + ['B']

class C(A):
    def who(self): return ['C'] + super().who()
    @classmethod
    def make(cls): return super().make() + ['C']

class D(B, C):
    def who(self): return ['D'] + super().who()
    def skip(self): return super(B, self).who()
    def grand(self): return super(C, self).who()
    @classmethod
    def make(cls): return super(D, cls).make() + ['D']
    @staticmethod
    def static(): return 'D.' + A.static()

d = D()
print(d.who(), d.skip(), d.grand(), D.make(), d.make(), D.static())
print([c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, D.__base__.__name__)
for bases in ((A, B), (B, A, C), (C, B), (object, A)):
    try:
        print([c.__name__ for c in type('X', bases, {}).__mro__])
    except TypeError as e:
        print(str(e).replace('\n', ' '))

class Root:
    def __init__(self, **kwargs):
        print('Root', kwargs)
class Left(Root):
    def __init__(self, left=None, **kwargs):
        print('Left', left)
        super().__init__(**kwargs)
class Right(Root):
    def __init__(self, right=None, **kwargs):
        print('Right', right)
        super().__init__(**kwargs)
class Both(Left, Right):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)

Both(left=1, right=2, other=3)
s = super(B, d)
print(s.who(), s.__thisclass__.__name__, s.__self__ is d, s.__self_class__.__name__, type(s).__name__)
print(repr(super(B, d)))
class Prop(A):
    @property
    def value(self): return 1
class SubProp(Prop):
    @property
    def value(self): return super().value + 10
    def nested(self):
        def inner(): return super(SubProp, self).value
        return inner(), [super(SubProp, self).value for _ in range(2)]
    def uses_class(self): return __class__
print(SubProp().value, SubProp().nested(), SubProp().uses_class().__name__)
for bad in (lambda: super(5, d), lambda: super(B, 5), lambda: super().x, lambda: super(B, d).nothing):
    try:
        bad()
    except (TypeError, RuntimeError, AttributeError) as e:
        print(type(e).__name__, e)
class Init(dict):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self['extra'] = 1
    def __setitem__(self, key, value):
        super().__setitem__(key, ('wrapped', value))
i = Init(a=1)
i['b'] = 2
print(i, isinstance(i, dict), len(i))
print(issubclass(D, A), issubclass(A, D), isinstance(d, (int, C)), A.__subclasses__() == [B, C])
