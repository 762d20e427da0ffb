def squares(count, modulus):
    x = 2
    for i in range(count):
        x = (x * x + 1) % modulus
    return x


squares(1000, 10**12 + 39)
