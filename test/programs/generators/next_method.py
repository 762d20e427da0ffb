# __next__ called by name, and the value that StopIteration carries.
def returns(value):
    yield 1
    return value
for value in (None, 5, (), (1, 2), ValueError('x')):
    g = returns(value)
    print(g.__next__(), end=' ')
    for step in (lambda: g.__next__(), lambda: next(g), lambda: g.send(None)):
        try: step()
        except StopIteration as stop: print(repr(stop.value), stop.args, end=' ')
    print()
def delegates(g): return (yield from g), (yield from g)
done = returns('result'); list(done)
print(list(delegates(iter([]))), list(delegates(done)))
g = delegates(returns('first'))
next(g)
try: next(g)
except StopIteration as stop: print(stop.value)
class Plain:
    def __init__(self, *args): self.args = args
    def __iter__(self): return self
    def __next__(self): raise StopIteration(*self.args)
for args in ((), (1,), (1, 2)):
    try: next(delegates(Plain(*args)))
    except StopIteration as stop: print(stop.value)
