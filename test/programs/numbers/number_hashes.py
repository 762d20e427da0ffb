# Hashes of numbers are defined by their value modulo 2**61 - 1; equal numbers have equal hashes.
prime = 2 ** 61 - 1
for n in (0, 1, -1, -2, 2 ** 31, prime, prime + 1, -prime, 2 ** 64, -(2 ** 64), 10 ** 100, 3 ** 200):
    print(hash(n), hash(n) == hash(float(n)) if abs(n) < 2 ** 53 else '')
for x in (0.0, -0.0, 0.5, -0.5, 1.5, 0.1, 3.14159, -2.75, 1e16, 1e300, 5e-324, 2.0 ** -70, float('inf'), float('-inf')):
    print(x, hash(x))
print(hash(1 + 0j), hash(1j), hash(2.5 - 3j), hash(True), hash(False))
print(hash(float(2 ** 70)) == hash(2 ** 70), hash(1e22) == hash(10 ** 22))
seen = {1: 'int', 2.5: 'float'}
seen[1.0] = 'one'
seen[True] = 'true'
print(seen, len({0, 0.0, False, 0j, -0.0}))
