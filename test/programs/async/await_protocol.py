# `await` of any object with __await__, and what it says of those without.
class Counting:
    def __init__(self, n): self.n = n
    def __await__(self):
        total = 0
        for i in range(self.n):
            total += yield i
        return total

class FromIterator:
    def __await__(self): return iter('ab')

class Itself:
    """An iterator written by hand, with a result."""
    def __init__(self): self.left = 2
    def __await__(self): return self
    def __next__(self):
        self.left -= 1
        if self.left < 0: raise StopIteration('by hand')
        return self.left

def drive(c, values=(10, 20, 30)):
    yielded, values = [], iter(values)
    try:
        value = None
        while True:
            yielded.append(c.send(value))
            value = next(values, None) if values else None
    except StopIteration as stop:
        return yielded, stop.value
    except TypeError as error:
        return yielded, 'TypeError: ' + str(error)

async def awaiting(x): return await x
async def twice(x): return await awaiting(x), await awaiting(x)
print(drive(awaiting(Counting(3))))
print(drive(awaiting(Counting(0))))
print(drive(twice(Counting(2)), (1, 2, 3, 4)))
print(drive(awaiting(FromIterator()), (None, None)))
print(drive(awaiting(Itself()), (None, None)))
try: drive(awaiting(FromIterator()), (1,))
except AttributeError as error: print(error)
print(drive(awaiting(awaiting(awaiting(Counting(1))))))

class Returns:
    def __init__(self, what): self.what = what
    def __await__(self): return self.what
class NoneAwait: __await__ = None
class OnInstance:
    def __init__(self): self.__await__ = lambda: iter(())
class Raises:
    def __await__(self): raise TypeError('from __await__')
class Asynchronous:
    async def __await__(self): pass
def generator(): yield
for x in (5, None, 'text', [1], object(), generator(), generator, awaiting, Counting, Returns(5), Returns(None), Returns('abc'),
          Returns(awaiting(1)), Returns([]), NoneAwait(), OnInstance(), Raises(), Asynchronous()):
    print(drive(awaiting(x)))
