# complex: construction, repr, arithmetic, powers, errors.
a = 3 + 4j
b = 1 - 2j
print(a, b, a + b, a - b, a * b, a / b, -a, +a, abs(a), a.real, a.imag, a.conjugate())
print(a + 1, 1 + a, 2.5 - a, a * 2, True * a, a ** 2, a ** -1, a ** 0, 2 ** a, a ** 0.5, a ** b, a / 2)
print(complex(), complex(1), complex(1, 2), complex('1+2j'), complex(' -3.5e2j '), complex('(2-j)'), complex(1j, 1j), complex('inf'))
print(0j, -0j, 1j, complex(0, -1), complex(-0.0, 0.0), complex(1e16, 1e-5), complex('nan+infj'), 1e100j, 2.0 + 3.50j)
print(a == 3 + 4j, a != b, 3 + 0j == 3, 3 == 3 + 0j, 2.5 + 0j == 2.5, a == 'a', bool(0j), bool(1j))
print(hash(3 + 0j) == hash(3), {1: 'x'}[1 + 0j], isinstance(a, complex), type(a * 0))
for action in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: int(a), lambda: float(a), lambda: a / 0, lambda: 0j ** -1,
               lambda: complex('x'), lambda: complex('1+'), lambda: complex('1', 2), lambda: complex(1, 'a'), lambda: complex(None),
               lambda: 1e300j ** 100):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
print(sum([1j, 2, 3.5]), [x ** 2 for x in (1j, -1j, 1 + 1j)])
