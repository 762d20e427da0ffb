# pow with a modulus, and what refuses one.
def show(*args):
    try:
        print(args, pow(*args))
    except Exception as error:
        print(args, type(error).__name__, error)


for base in (0, 1, -7, 255, 10**20, True):
    for exponent in (0, 1, 3, -1, -2):
        for modulus in (1, -5, 7, 10**18 + 9):
            show(base, exponent, modulus)
show(2, 3, 0)
show(2, -1, 4)
show(2.0, 3, 5)
show(2, 3.0, 5)
show(2, 3, 5.0)
show(2j, 3, 5)
show(2, 3j, 5)
show(2, 3, 5j)
show(2, 3, "5")
show("2", 3, 5)


class Modular:
    def __pow__(self, exponent, modulus=None):
        return "pow", exponent, modulus

    def __rpow__(self, base):
        return "rpow", base


print(pow(Modular(), 2), pow(Modular(), 2, 3), Modular() ** 2, 2 ** Modular())
try:
    pow(2, Modular(), 3)
except TypeError as error:
    print("TypeError")
print(pow(base=2, exp=5, mod=7), pow(2, mod=None, exp=3))
