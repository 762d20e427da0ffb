/** Well-known small algorithms with random numbers in them: shapes of code that random statements seldom find. */

import type { Random } from './random.ts';
import { type Simple, simple } from './tree.ts';

const M64 = '0xFFFFFFFFFFFFFFFF';
const M32 = '0xFFFFFFFF';

const CLASSICS: readonly ((random: Random, name: string) => string)[] = [
  (random, name) => `
def ${name}(n):
    if n < 2:
        return n
    return ${name}(n - 1) + ${name}(n - ${random.between(2, 3)})
print('${name}', ${name}(${random.between(3, 13)}), ${name}(True), ${name}(${random.between(3, 8)}.5))`,

  (random, name) => `
def ${name}(a, b):
    while b:
        a, b = b, a % b
    return a
for i in range(${random.between(5, 60)}):
    print('${name}', ${name}(i * ${random.between(2, 99)}, ${random.between(2, 999)} - i), end=' ')
print(${name}(${random.between(1, 9)} << ${random.between(50, 80)}, 6 ** ${random.between(10, 40)}))`,

  (random, name) => `
def ${name}(limit):
    longest = best = 0
    for start in range(1, limit):
        steps = 0
        n = start
        while n != 1 and steps < 200:
            n = n * 3 + 1 if n % 2 else n >> 1
            steps += 1
        if steps > longest:
            longest, best = steps, start
    return longest, best
print('${name}', ${name}(${random.between(5, 60)}))`,

  (random, name) => `
${name} = ${random.between(1, 2 ** 31)}
for i in range(${random.between(20, 300)}):
    ${name} ^= (${name} << ${random.between(1, 31)}) & ${random.pick([M32, M64])}
    ${name} ^= ${name} >> ${random.between(1, 31)}
    ${name} ^= (${name} << ${random.between(1, 31)}) & ${random.pick([M32, M64])}
print('${name}', ${name})`,

  (random, name) => `
def ${name}(state, count):
    low = ${M64}
    for i in range(count):
        state = (state * ${random.pick(['6364136223846793005', '1103515245', '0x5851F42D4C957F2D'])} + ${random.pick(['1442695040888963407', '12345', '1'])}) & ${random.pick([M64, M64, M32, '0x7FFFFFFFFFFFFFFF'])}
        if state < low:
            low = state
    return state, low, state >> ${random.between(1, 63)}
print('${name}', ${name}(${random.between(0, 1000)}, ${random.between(10, 300)}))`,

  (random, name) => `
def ${name}(seed, count):
    h = ${random.pick(['0xCBF29CE484222325', '2166136261'])}
    for i in range(count):
        h ^= (seed + i) & 0xFF
        h = h * ${random.pick(['0x100000001B3', '16777619'])} ${random.pick(['&', '&', '%'])} ${random.pick([M64, M64, M32])}
    h ^= h >> 33
    h = (h * 0xFF51AFD7ED558CCD) & ${M64}
    h ^= h >> ${random.between(5, 60)}
    return h
print('${name}', ${name}(${random.between(0, 255)}, ${random.between(10, 300)}))`,

  (random, name) => `
def ${name}(size):
    total = 0
    for row in range(size):
        for column in range(size):
            cx, cy = column * ${random.between(2, 3)}.0 / size - 2.0, row * 2.5 / size - 1.25
            x = y = 0.0
            for step in range(${random.between(5, 30)}):
                x, y = x * x - y * y + cx, 2.0 * x * y + cy
                if x * x + y * y > 4.0:
                    break
            else:
                total += 1
            total += step
    return total, x, y
print('${name}', ${name}(${random.between(2, 9)}))`,

  (random, name) => `
def ${name}(limit):
    count = 0
    n = 2
    while n < limit:
        d = 2
        while d * d <= n:
            if n % d == 0:
                break
            d += 1
        else:
            count += n
        n += 1
    return count
print('${name}', ${name}(${random.between(10, 150)}))`,

  (random, name) => `
def ${name}(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ${name}(m - 1, 1)
    return ${name}(m - 1, ${name}(m, n - 1))
print('${name}', ${name}(${random.between(0, 2)}, ${random.between(0, 6)}))`,

  (random, name) => `
def ${name}(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result
for i in range(${random.between(3, 30)}):
    print('${name}', ${name}(${random.between(2, 10 ** 9)} + i, ${random.between(2, 10 ** 9)}, ${random.pick(['1000003', '(1 << 31) - 1', '(1 << 61) - 1', '97'])}), end=' ')
print()`,

  (random, name) => `
def ${name}(n):
    total = 0.0
    step = ${random.between(1, 9)}.0 / n
    for i in range(n):
        total += math.${random.pick(['sin', 'cos', 'exp', 'sqrt'])}((i + 0.5) * step) * step
    return total
print('${name}', ${name}(${random.between(5, 300)}))`,

  (random, name) => `
def ${name}(start, add):
    count = 0
    def step(x):
        nonlocal count
        count += 1
        return x + add if count % ${random.between(2, 9)} else x - count
    x = start
    for i in range(${random.between(10, 200)}):
        x = step(x)
    return x, count
print('${name}', ${name}(${random.between(0, 100)}, ${random.between(1, 9)}), ${name}(0.5, 2), ${name}((1 << 63) - ${random.between(1, 50)}, 3))`,

  (random, name) => `
def ${name}_even(n):
    return True if n == 0 else ${name}_odd(n - 1)
def ${name}_odd(n):
    return False if n == 0 else ${name}_even(n - 1)
for i in range(${random.between(5, 40)}):
    print('${name}', ${name}_even(i), ${name}_odd(i * 2), end=' ')
print()`,

  (random, name) => `
def ${name}(n):
    ${random.pick(['return 1 + ', 'return ', 'n += 1; return n + '])}${name}(n + 1)
try:
    ${name}(${random.between(0, 9)})
except RecursionError as error:
    print('${name}', error)`,

  (random, name) => `
def ${name}(a, b):
    total = 0
    i = 0
    while i < ${random.between(20, 90)}:
        i += 1
        try:
            total += a // (i % ${random.between(3, 9)} - 1)
        except ZeroDivisionError as error:
            total -= b
            report(error)
        if total > ${random.between(50, 500)}:
            continue
        b += 1
    return total, b
print('${name}', ${name}(${random.between(5, 99)}, ${random.between(1, 9)}), ${name}(7.5, 1))`,

  (random, name) => `
def ${name}(n, overflow):
    a, b = 0, 1
    for i in range(n):
        a, b = b, a + b
        if i == overflow:
            a <<= ${random.between(1, 66)}
    return a
print('${name}', ${name}(${random.between(50, 120)}, ${random.between(0, 100)}), ${name}(${random.between(5, 95)}, -1))`,
];

/** A function with its use, or a loop, as lines that stay together. */
export function classic(random: Random, name: string): Simple {
  return simple(...random.pick(CLASSICS)(random, name).trim().split('\n'));
}
