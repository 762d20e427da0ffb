# Variables whose type changes while the loop runs.


def becomes_float(count):
    value = 0
    for i in range(count):
        if i == count // 2:
            value += 0.5
        value += i
    return value


print(becomes_float(30_000))

value = 1
for i in range(30_000):
    if i > 14_000:
        value = value / 2
    else:
        value = i
print(value)


def alternates(count):
    value = 0
    floats = 0
    for i in range(count):
        if i % 2 == 0:
            value = i
        else:
            value = i * 0.5
            floats += 1
        if value == 7:
            floats += 100
    return value, floats


print(alternates(20_001))


def starts_as_int(rows, columns):
    result = 0.0
    for row in range(rows):
        total = 0
        for column in range(columns):
            total += row * 0.25 + column
        result += total
    return result


print(starts_as_int(150, 150))


def bools(count):
    previous = False
    changes = 0
    truths = 0
    for i in range(count):
        current = i % 7 < 3
        if current != previous:
            changes += 1
        truths += current
        previous = current
    return changes, truths, previous, current and previous, not current


print(bools(20_000))


def bool_arithmetic(count):
    total = True
    flags = True
    for i in range(count):
        total = total + (i % 3 == 0) * 2
        flags = flags & (i >= 0) | (i == 5)
        flags ^= i % 2 == 0
    return total, flags


print(bool_arithmetic(15_000))


def becomes_none(count):
    last = None
    found = 0
    for i in range(count):
        if last is None:
            found += 1
        if i % 3 == 0:
            last = None
        else:
            last = i
    return last, found


print(becomes_none(20_000))


def becomes_str(count):
    value = 0
    for i in range(count):
        if i == 15_000:
            value = "text"
        elif i > 15_000:
            value = i
        else:
            value += 1
    return value


print(becomes_str(20_000))


def becomes_unsupported(count):
    value = 0
    try:
        for i in range(count):
            value += 1
            if i == 15_000:
                value = "text"
    except TypeError as error:
        return str(error), value, i


print(becomes_unsupported(20_000))


def same_code(values):
    results = []
    for start in values:
        value = start
        for i in range(12_000):
            value = value + 1
        results.append(value)
    return results


print(same_code([0, 0.5, True, 2**70, -1, 1e300]))


def unbound_before(count):
    for i in range(count):
        if i > 0:
            total += previous
        else:
            total = 0
        previous = i
    return total, previous


print(unbound_before(15_000))


def stays_unbound(count):
    total = 0
    try:
        for i in range(count):
            total += i
            if i == 14_000:
                total += missing
            if i > 20_000:
                missing = 1
    except UnboundLocalError as error:
        return str(error), total


print(stays_unbound(20_000))
