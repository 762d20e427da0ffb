def cubes(count, modulus):
    x = 5
    for i in range(count):
        x = (x * x * x - i * x) % modulus
    return x


cubes(1000, 10**9 + 7)
