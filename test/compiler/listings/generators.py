def numbers(n):
    got = yield n
    yield from (x * n for x in range(n) if x)
    pairs = {k: v for k, v in got.items()}
    return [y for row in pairs for y in row]
