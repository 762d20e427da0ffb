# Comparison: fall-backs, reflected methods, subclass priority, identity, and truth of what they answer.
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
class Log:
    def __init__(self, name): self.name = name
    def __lt__(self, other): print(self.name, 'lt'); return NotImplemented
    def __gt__(self, other): print(self.name, 'gt'); return NotImplemented
    def __le__(self, other): print(self.name, 'le'); return 'le'
    def __eq__(self, other): print(self.name, 'eq'); return NotImplemented
class Sub(Log): pass
a, b, s = Log('a'), Log('b'), Sub('s')
report(lambda: a < b)
report(lambda: a > b)
report(lambda: a <= b)
report(lambda: a >= b)
report(lambda: a == b)
report(lambda: a != b)
report(lambda: a == a)
report(lambda: a < s)
report(lambda: a == s)
report(lambda: a == 5)
report(lambda: 5 == a)
report(lambda: a < 5)
report(lambda: 5 > a)
class Plain: pass
p = Plain()
report(lambda: (p == p, p != p, p == Plain(), p != Plain()))
for sign in ('<', '<=', '>', '>='):
    report(lambda: eval(f'p {sign} p'))
    report(lambda: eval(f'p {sign} 1'))
    report(lambda: eval(f'None {sign} 1'))
class OnlyEq:
    def __eq__(self, other): return 'eq'
report(lambda: OnlyEq() != OnlyEq())
report(lambda: OnlyEq() == 1)
report(lambda: hash(OnlyEq()))
report(lambda: {OnlyEq()})
class Empty:
    def __eq__(self, other): return []
report(lambda: (Empty() == 1, Empty() != 1, Empty() in [1], [Empty()] == [1]))
class BadTruth:
    def __bool__(self): raise ValueError('no truth')
class Answers:
    def __eq__(self, other): return BadTruth()
    def __lt__(self, other): return BadTruth()
report(lambda: type(Answers() == 1).__name__)
report(lambda: Answers() != 1)
report(lambda: [Answers()] == [1])
report(lambda: sorted([Answers(), Answers()]))
report(lambda: 1 < Answers() < 2)
class NoEq:
    __eq__ = None
    __lt__ = None
report(lambda: NoEq() == 1)
report(lambda: NoEq() != 1)
report(lambda: NoEq() < 1)
class Hashed:
    def __eq__(self, other): return True
    __hash__ = object.__hash__
class Inherits(Hashed): pass
class Overrides(Hashed):
    def __eq__(self, other): return False
class Restored(Overrides):
    __hash__ = Hashed.__hash__
report(lambda: (hash(Hashed()) is not None, Inherits.__hash__ is Hashed.__hash__, Overrides.__hash__, hash(Restored()) != None))
report(lambda: hash(Overrides()))
class BadHash:
    def __init__(self, value): self.value = value
    def __hash__(self): return self.value
for value in (5, -1, 2 ** 61 - 1, 2 ** 70, True, 'x', 1.0, None):
    report(lambda: hash(BadHash(value)))
report(lambda: object.__eq__(1, 1))
report(lambda: object.__ne__(p, p))
report(lambda: object.__lt__(1, 2))
report(lambda: int.__eq__(1, 1.0))
report(lambda: object.__eq__(p))
print(NotImplemented, type(NotImplemented), Plain.__lt__(p, p), Plain.__eq__(p, p), Plain.__eq__(p, 1))
