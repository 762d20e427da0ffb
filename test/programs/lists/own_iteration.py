# Lists of derived classes that iterate their own way.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class Odd(list):
    def __iter__(self):
        return iter([7, 8])

    def __len__(self):
        return 42

    def __getitem__(self, index):
        return "item"


odd = Odd([1, 2])
print(list(odd), tuple(odd), [*odd], sorted(odd), sum(odd), set(odd), odd[0], len(odd))
target = [0]
target.extend(odd)
target += odd
print(target, [0] + odd, odd == [1, 2], repr(odd), 7 in odd, 1 in odd, odd.index(2), odd.count(7))
target[1:2] = odd
print(target, bytes(odd), ",".join(map(str, odd)), list(reversed(odd))[:2], dict.fromkeys(odd))
