# Concatenation, repetition, membership, and the augmented forms, which change the list itself.
a = [1, 2]
b = a
print(a + [3], a * 3, 2 * a, a * 0, a * -5, a * True)
a += [3]
print(a, b, a is b)
a *= 2
print(a, a is b)
a = a + [9]
print(a, b, a is b)
a += (10, 11)
a += "xy"
a += {"k": 1}
a += range(2)
print(a)

print(2 in b, 7 in b, "x" not in b, 1.0 in b, True in b)
nan = float("nan")
print(nan in [nan], float("nan") in [nan], [nan] == [nan], [nan].index(nan), [nan].count(nan))

big = [0] * 100000
print(len(big), sum(big), big[99999])
big[50000] = 1
print(sum(big), big.index(1))
pattern = [1, 2, 3] * 1000
print(len(pattern), pattern[1500], pattern[2999], sum(pattern))
print(len([0.5] * 1000), sum([0.5] * 1000))
try:
    a += 5
except TypeError as error:
    print(error)
try:
    a *= "x"
except TypeError as error:
    print(error)


class Adder:
    def __radd__(self, other):
        return ("radd", other)

    def __rmul__(self, other):
        return ("rmul", other)


print([1] + Adder(), [1] * Adder())
