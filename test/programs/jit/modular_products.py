# Remainders of products that leave 64 bits, of all sizes and signs, alone and with a term added.


def powers(base, count, modulus):
    result = 1
    for i in range(count):
        result = result * base % modulus
    return result


def squares(count, modulus, term):
    x = 2
    for i in range(count):
        x = (x * x + term) % modulus
    return x


def differences(count, modulus):
    x, y = 3, 5
    for i in range(count):
        x, y = (x * y - i) % modulus, (i + y * y) % modulus
    return x, y


MODULI = (10**9 + 7, 4294967291, 2**40 - 87, 10**12 + 39, 2**50 - 27, 2**51 - 129, 2**53 - 111, 2**61 - 1, 2**62 - 57, 2**63 - 25, -(10**12 + 39), -(2**61 - 1), -97)

for modulus in MODULI:
    print(modulus, powers(123456789012345, 3000, modulus), powers(-987654321987654321, 3000, modulus), end=' ')
    print(squares(3000, modulus, 1), squares(3000, modulus, -2**60), squares(3000, modulus, 2**62 + 1), differences(3000, modulus))


def signs(count):
    total = 0
    for i in range(-count, count):
        a = i * 9007199254740993
        total ^= a * i % 1000000000039 + (a * -3 + i) % 4611686018427387847 + (i - a * a) % 999999999989
    return total


print(signs(1500))


def zero(count):
    modulus = 1000
    result = 0
    try:
        for i in range(count):
            modulus = (1000 - i) * (1 << 40)
            result = (result + i * (1 << 62)) % 97 + (i * (1 << 55) + 1) % modulus % 5
    except ZeroDivisionError as error:
        return result, modulus, i, str(error)


print(zero(3000))


def kept(count):
    # The product is looked at again, or something happens before its remainder.
    calls = 0

    def count_calls(value):
        nonlocal calls
        calls += 1
        return value

    total = 0
    for i in range(count):
        product = (i + 2**40) * (i + 2**30)
        total ^= product % 1000003
        if product > 2**71:
            total += 1
        total ^= ((i + 2**50) * (i + 2**20) + count_calls(i)) % 998244353
    return total, calls


print(kept(2000))


def is_probable_prime(n):
    if n < 2 or n % 2 == 0:
        return n == 2
    d, s = n - 1, 0
    while d % 2 == 0:
        d //= 2
        s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n == a:
            return True
        x, b, e = 1, a % n, d
        while e:
            if e & 1:
                x = x * b % n
            b = b * b % n
            e >>= 1
        if x == 1 or x == n - 1:
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print([n for start in (10**9, 10**13, 10**15, 10**18) for n in range(start, start + 150) if is_probable_prime(n)])
