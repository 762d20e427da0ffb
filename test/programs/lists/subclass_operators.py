# What operators say of lists and tuples of derived classes.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Own(list):
    pass


class Pair(tuple):
    pass


show(lambda: Own([1]) + (2,))
show(lambda: Pair((1,)) + [2])
show(lambda: Own([1]) * "a")
show(lambda: Pair((1,)) * 1.5)
show(lambda: "a" * Own())
show(lambda: [0].__add__(Own([1])))
for value in (Own([1]) + [2], Own([1]) * 2, Own([1])[:], Own([1]).copy(), Pair((1,)) + (2,), Pair((1,))[:], 2 * Pair((1,))):
    print(type(value).__name__, value, end=" ")
print()
show(lambda: Own([1]) < Own([2]))
show(lambda: Own([1]) == [1] and [1] == Own([1]))
show(lambda: Own([1]) < (2,))
show(lambda: hash(Own()))
show(lambda: {Own(): 1})
