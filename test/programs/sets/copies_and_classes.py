# Copies of sets of derived classes, and what their operators give.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Own(set):
    pass


class Frozen(frozenset):
    pass


own, frozen = Own([1]), Frozen([1])
for value in (own.copy(), own | {2}, {2} | own, own.union([3]), own & {1}, own - {1}, frozen.copy(), frozen | {2}, frozen.union(), frozenset(frozen), set(frozen)):
    print(type(value).__name__, value, end=" ")
print()
plain = frozenset([1])
print(plain.copy() is plain, frozenset(plain) is plain, frozen == plain, hash(frozen) == hash(plain), {frozen: 1}[plain])
show(lambda: own | [1])
show(lambda: own < [1])
show(lambda: own.union(5))
show(lambda: own.issubset(None))
show(lambda: {1}.remove([1]))
show(lambda: {1} in {plain})
own |= {5}
print(type(own).__name__, own, repr(Frozen()), repr(Own()))
