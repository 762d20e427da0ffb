# Builtins and functions of math on scalars, at the edges, in loops of their own; then in hot loops.
import math
from math import sin, inf as infinity

INTS = [0, 1, -1, 2, 7, -12, 255, 10**6, 2**31, 2**52 + 1, 3037000499**2 - 1, 2**62, 2**63 - 1, -(2**63)]
FLOATS = [0.0, -0.0, 0.5, -0.5, 1.0, 1.5, 2.5, -2.5, 3.7, 1e15 + 0.5, 2.0**52, 2.0**63, -(2.0**63), 1e300]
FLOATS += [float("inf"), float("-inf"), float("nan")]
TYPES = {"int": INTS, "float": FLOATS, "bool": [False, True]}
KERNEL = """
def kernel(a, b):
    result = None
    for i in range(4):
        result = {}
    return result
"""


def make(expression):
    namespace = {"math": math, "sin": sin}
    exec(KERNEL.format(expression), namespace)
    return namespace["kernel"]


def outcome(kernel, a, b):
    try:
        result = kernel(a, b)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return repr(result)


def digest(lines):
    return int.from_bytes("\n".join(lines).encode(), "big") % (2**61 - 1)


def table(expression, left=TYPES, right={"bool": [True]}, show=False):
    for first in left:
        for second in right:
            kernel = make(expression)
            lines = [outcome(kernel, a, b) for a in left[first] for b in right[second]]
            print(f"{expression:28} {first:5} {second:5} {digest(lines):x}")
            if show:
                print("\n".join(lines))


for name in ["abs", "int", "float", "bool", "round", "math.floor", "math.ceil", "math.trunc", "math.fabs", "math.sqrt"]:
    table(f"{name}(a)")
for name in ["isnan", "isinf", "isfinite", "gcd", "isqrt", "degrees", "radians", "atan", "exp2"]:
    table(f"math.{name}(a)")
table("math.factorial(a)", {"int": [0, 1, 5, 20, 21, 30, -1], "bool": [True]})
for expression in ["int()", "float()", "bool()", "round(a, None)", "abs(a, b)", "math.sqrt()", "min(a)"]:
    table(expression)
PAIRS = {"int": [0, 3, -3, 2**53 + 1, 2**63 - 1], "float": [0.0, -0.0, 3.0, 2.5, 2.0**53, float("nan")], "bool": [False, True]}
for expression in ["min(a, b)", "max(a, b)", "min(a, b, 1)", "max(1.0, a, b)", "max(a, True, b, 2.0)", "min(a, b, 2.5, 1, False)"]:
    table(expression, PAIRS, PAIRS)
for name in ["copysign", "fmod", "atan2", "hypot", "remainder"]:
    table(f"math.{name}(a, b)", PAIRS, PAIRS)
table("math.gcd(a, b, 12)", {"int": INTS, "bool": [True]}, {"int": INTS, "bool": [True], "float": [1.0]})
table("math.pow(a, b)", {"int": [0, 1, -1, 2], "float": [0.0, 2.0, -2.0, 1e200, infinity]}, {"int": [0, 2, -1], "float": [0.5, 3.0]})
table("math.log(a, b)", {"int": [0, 1, 8, 2**62], "float": [0.0, 1.0, 8.0, -1.0]}, {"int": [2, 1, 10], "float": [2.0, 0.0]})
table("round(a, b)", {"float": FLOATS, "int": [12345, -55], "bool": [True]}, {"int": [0, 1, 2, 15, 400, -1, -2, -400], "bool": [True]})
for modulus in ["b", "7", "-7", "1", "4294967296", "4294967297"]:
    table(f"pow(a, 5, {modulus})", {"int": INTS, "float": [1.0]}, {"int": [0, 1, -1, 2**31 - 1, 2**62 + 1, -(2**63)]})
table("pow(3, a, b)", {"int": [0, 1, -1, 10, 2**62]}, {"int": [1, 7, -7, 9, 10**12]})
for expression in ["pow(a, b)", "divmod(a, b)"]:
    table(expression, {"int": [0, 7, -7], "float": [0.0, 7.5, -7.5]}, {"int": [0, 2, 3, -3], "float": [2.0, -2.0, 0.0]})

PAIR_KERNEL = """
def kernel(a, b):
    q = r = None
    for i in range(4):
        q, r = divmod(a, b)
    return q, r
"""
for first in TYPES:
    for second in PAIRS:
        namespace = {}
        exec(PAIR_KERNEL, namespace)
        lines = [outcome(namespace["kernel"], a, b) for a in TYPES[first] for b in PAIRS[second]]
        print(f"q, r = divmod(a, b) {first:5} {second:5} {digest(lines):x}")


def integrate(count):
    f = math.sin
    total = 0.0
    step = math.pi / count
    for i in range(count):
        total += f(i * step) + math.sin(i * step) - sin(i * step)
    return round(total * step, 9)


print(integrate(20_000))


def clamp(count):
    total = 0
    lowest = 10**9
    greatest = -1.0
    for i in range(count):
        x = (i * 7919) % 1013 - 500
        total += max(-100, min(x, 100)) + abs(x)
        lowest = min(lowest, x)
        greatest = max(greatest, x, i % 3)
    return total, lowest, greatest


print(clamp(30_000))


def digits(n, count):
    total = 0
    for i in range(count):
        rest = n + i
        while rest:
            rest, digit = divmod(rest, 10)
            total += digit
        quotient, fraction = divmod(i * 0.37, 1.5)
        total += int(quotient) - round(fraction)
        both = divmod(i, 7)
        total += both[1] if i % 5000 == 0 else 0
    return total


print(digits(987654321, 12_000))


def domain(count):
    total = 0.0
    try:
        for i in range(count):
            total += math.sqrt(20_000 - i) + math.log(20_000.5 - i)
    except ValueError as error:
        return total > 0, i, str(error)


print(domain(30_000))


def conversions(count):
    x = 1.0
    total = 0
    for i in range(count):
        x *= 1.01
        total = (total ^ int(x)) & 0xFFFFFFFFFFFF if i < 4_000 else total + int(i / 3)
        if i == 9_000:
            x = 1.0
    return total, math.floor(x), bool(x), x < 1e60


print(conversions(12_000))


def replaced(count):
    total = 0.0
    for i in range(count):
        total += math.fabs(-1.0)
        if i == 15_000:
            math.fabs = lambda x: 100.0
    return total


original = math.fabs
print(replaced(15_010))
print(replaced(12_000))
math.fabs = original
print(replaced(12_000))


def printing(count):
    total = 0
    for i in range(count):
        total += i & 3
        if i % 20_000 == 0:
            print("at", i, total)
    return total


print(printing(100_000))


def wave(x):
    return math.sin(x) + x % 0.7 + max(x, 1)


def clipped_root(x):
    return math.sqrt(x) if x > 0 else math.cos(x) + pow(7, 5, 13)


def called(count):
    total = 0.0
    for i in range(count):
        total += wave(i * 0.1) - clipped_root(i - 500.5)
    return round(total, 6)


print(called(30_000))


def words(count):
    state = 88172645463325252
    total = 0
    low = 0
    for i in range(count):
        state ^= (state << 13) & 0xFFFFFFFFFFFFFFFF
        state ^= state >> 7
        state ^= (state << 17) & 0xFFFFFFFFFFFFFFFF
        low = min(max(state, i), 2**63, state | 1)
        total += math.sqrt(state) + (abs(state) > 1.5) + (state == float(state)) + state / 7 + math.gcd(state, 12)
        total += round(state) % 3 + int(state) // 2**40 + (state is None) + state % 0.75 + math.log(state) + state**0.5
    return total, low, float(state), bool(state), state is low


print(words(12_000))


def nearest_square(x):
    best = float("inf")
    for k in range(6):
        best = min(best, abs(x - k * k))
    return best


def constant_texts(count):
    total = 0.0
    least = float("-Infinity")
    for i in range(count):
        total += nearest_square(i / 10) + float("1_0.5") + int(" 12 ")
        least = max(least, float("nan"), -total)
    return total, least


print(constant_texts(4000))
try:
    for i in range(3000):
        x = float("nan") if i < 2900 else float("abc")
except ValueError as error:
    print(error, i, x)
