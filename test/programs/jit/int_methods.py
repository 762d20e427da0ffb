# bit_length and bit_count of ints, bools and ints of 64 bits without sign; keyword-only parameters with defaults.
def bits(n):
    total = 0
    for i in range(n):
        total += i.bit_length() * 3 + (-i).bit_count()
        total ^= (i << 55).bit_length() if i < 200 else 1
    return total


print(bits(500))


def edges():
    seen = 0
    for shift in range(64):
        for n in -(2**63), 2**63 - 1, 0, 1, -1:
            x = n >> shift
            seen = seen * 31 + x.bit_length() * 67 + x.bit_count() & 0xFFFFFFFF
    return seen


print(edges())


def lowest():
    x = -(2**63)
    total = 0
    for i in range(40):
        total += x.bit_length() + x.bit_count() + (x + i).bit_length()
    return total


print(lowest())


def words(n):
    x = 1
    total = 0
    for i in range(n):
        x = (x * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        total += x.bit_length() + x.bit_count()
    return total


print(words(300))


def flags(n):
    total = 0
    for i in range(n):
        flag = i % 3 == 0
        total += flag.bit_length() + flag.bit_count()
    return total


print(flags(100))


def beyond(n):
    x = 1
    for i in range(n):
        x *= 3
        if x.bit_length() > 90:
            return i, x.bit_length()


print(beyond(100))


class Length(int):
    def bit_length(self):
        return -1


print([Length(5).bit_length() for i in range(3)], sum(n.bit_length() for n in (1, True, Length(3), 2**80)))


def power(base, exponent, *, modulus=1000003, least=0):
    result = 1
    while exponent > least:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


def powers(n):
    total = 0
    for i in range(n):
        total += power(i, 77) + power(i, 5, modulus=97) + power(i, 3, least=1)
    return total


print(powers(100))
power.__kwdefaults__["modulus"] = 11
print(powers(100))
power.__kwdefaults__ = {"modulus": 13, "least": 1}
print(powers(100))
del power.__kwdefaults__["least"]
try:
    powers(100)
except TypeError as error:
    print(error)
