# Each operator on each mix of types, on values at the edges, in loops of their own.

INTS = [0, 1, -1, 2, -3, 7, 63, 64, -64, 65, 1000003, 2**31, -(2**32), 2**53 + 1, -(2**53) - 1, 2**62, 2**63 - 1, -(2**63)]
FLOATS = [0.0, -0.0, 1.0, -1.0, 0.1, -2.5, 3.0, 1e-320, 7e15, 2.0**53, 2.0**63, -(2.0**63), 1e300, -1e308]
FLOATS += [float("inf"), float("-inf"), float("nan")]
BOOLS = [False, True]
TYPES = {"int": INTS, "float": FLOATS, "bool": BOOLS}
SMALL = {"int": [0, 1, -1, 2, 3, 5, 63, 64, 65, 100], "float": [0.0, 1.0, 2.0, -1.0, 0.5, -0.5, 3.0, -2.5], "bool": BOOLS}

KERNEL = """
def kernel(a, b):
    result = None
    for i in range(4):
        result = {}
    return result
"""


def make(expression):
    namespace = {}
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


def table(expression, left=TYPES, right=TYPES, show=False):
    for first in left:
        for second in right:
            kernel = make(expression)
            lines = [outcome(kernel, a, b) for a in left[first] for b in right[second]]
            print(f"{expression:22} {first:5} {second:5} {digest(lines):x}")
            if show:
                print("\n".join(lines))


for operator in ["+", "-", "*", "/", "//", "%", "<", "<=", ">", ">=", "==", "!="]:
    table(f"a {operator} b")
for operator in ["&", "|", "^"]:
    table(f"a {operator} b", {"int": INTS, "bool": BOOLS, "float": [1.5]}, {"int": INTS, "bool": BOOLS})
COUNTS = {"int": [0, 1, 31, 62, 63, 64, 65, 200, -1, -64], "bool": BOOLS}
for operator in ["<<", ">>"]:
    table(f"a {operator} b", {"int": INTS, "bool": BOOLS}, COUNTS)
table("a ** b", {"int": INTS, "bool": BOOLS, "float": [0.0, 1.0, -1.0, 2.0, -3.0, 0.5, 1e200, 1e-200]}, SMALL)
for exponent in ["0", "1", "2", "3", "5", "10", "64", "65", "-1", "-2", "2.0", "1.0", "0.5", "True"]:
    table(f"a ** {exponent}", TYPES, {"bool": [True]})
for base in ["2", "-2", "1", "-1", "0", "10", "2.0", "True"]:
    table(f"{base} ** b", {"bool": [True]}, SMALL)

ONE = {"bool": [True]}
for expression in ["-a", "+a", "~a", "not a", "a is None", "a is not True", "a == None", "None != a", "a < None"]:
    table(expression, {**TYPES, "None": [None]}, ONE)
for expression in ["a and b", "a or b", "not a or b", "a if b else -1", "0 < a < b", "a <= b == a", "a is b"]:
    table(expression, {"int": [0, 1, -5], "float": [0.0, -0.0, 2.5], "bool": BOOLS, "None": [None]}, {"bool": BOOLS, "None": [None]})

# Operands that change while the loop runs.
def remainders(x, y, count):
    total = 0.0
    quotients = 0.0
    for i in range(count):
        total += x % y
        quotients += x // y
        x = x * 1.37 + 0.11
        y = -y * 1.01
        if x > 1e12:
            x = -x / 1e12
        if y > 1e3 or y < -1e3:
            y /= 997.0
    return total, quotients


print(remainders(0.5, 0.3, 30_000), remainders(-4.0, 1.0, 30_000))


def wrapped(count):
    phase = 0.0
    for i in range(count):
        phase = (phase + 0.7) % 6.283185307179586
    return phase, -phase % 1.0, phase // 0.1


print(wrapped(50_000))


def large_ratios(count):
    total = 0.0
    n = 2**53
    for i in range(count):
        n += 12345
        total += n / (i + 3) + i / n + (n > 2.0**53) + (n == 9007199254740996.0)
    return total


print(large_ratios(20_000))


def divided_by_zero(count, divisor):
    total = 0.0
    try:
        for i in range(count):
            total += 1.5 % (divisor - i)
    except ZeroDivisionError as error:
        return total, i, str(error)


print(divided_by_zero(30_000, 15_000.0))


def powers(count):
    total = 0
    exponents = 0
    try:
        for i in range(count):
            exponents = i % 63
            total ^= 3 ** (i % 39) ^ (i % 7) ** 5 ^ 2 ** exponents
            total += int((i * 0.5) ** 2) + int(1.5 ** (i % 20))
    except OverflowError as error:
        return str(error)
    return total


print(powers(20_000))


def power_overflows(count):
    x = 1.0
    try:
        for i in range(count):
            x = (x + 1) ** 2 if i > 15_000 else x + 1e-9
    except OverflowError as error:
        return i, x, str(error)


print(power_overflows(20_000))
