def expressions(a, b, c):
    x = a and b or not c
    y = 0 <= a < len(b) != c
    z = a[1:], a[b, ...], a["key"], -a**2
    text = f"{a!r:>{b}} {c}" + "x" * 3
    both = {**a, "k": b}, [*a, b], {a, b}
    found = a in [1, 2, 3] or b not in {"x"}
    a, b = b, a
    first, *rest = c
    total = a + (a := 5)
    a.b.c(x)[y] += z
    del a.b, c[0], x
    return a is None
