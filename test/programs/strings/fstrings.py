# f-strings in all forms.
name, n, x = 'Ada', 42, 3.14159
print(f'{name} {n} {x}', f'{name!r} {name!s} {name!a}', f'{n:5}|{n:<5}|{x:.2f}', f'{{}} {{{n}}}')
print(f'{n=} {x=:.1f} {name=!s} {n + 1 = }', f'{n:{5}}|{x:{6}.{2}f}|{name:>{n // 4}}')
print(f'{"nested"} {f"{n}" + "!"} {"a" + "b"} {[1, 2][0]} {dict(a=1)["a"]}')
print(f'{(lambda v: v * 2)(4)} {n if n > 10 else 0} {[i for i in range(3)]} {"x" in "xyz"}')
print(f'a' 'b' f'{n}', f'''multi
line {n}''', rf'\n{n}\t', fr'{name}\d', F'{n}', f"{'single'}")
print(f'{name:*^11}|{name:<6}|{name:>6}|{name:.2}|{name:5.1}|{"":5}|')
print(f'{n!r:>5} {None} {True!s:>6} {[1, "a"]!r} {n:d} {n:x} {n:#o} {n:,} {-n:+}')
class Money:
    def __init__(self, amount): self.amount = amount
    def __format__(self, spec): return f'<{spec}:{self.amount}>'
    def __str__(self): return 'str'
    def __repr__(self): return 'repr'
m = Money(5)
print(f'{m} {m:usd} {m!s} {m!r:>6} {m:{"x" * 3}}', format(m), format(m, 'q'), '{:z}'.format(m))
print(f'{1 if True else 2}{3}', f'{n:>{len(name)}}', f'{ n }', f'{n,}', f'{*[1, 2],}', f'{n!s}')
for spec, value in (('d', 1.5), ('.2f', 'a'), ('5.d', 3), ('q', 3), ('s', 3), (',s', 'a')):
    try:
        print(format(value, spec))
    except ValueError as error:
        print(error)
