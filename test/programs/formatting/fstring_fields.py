# f-strings: conversions, nested specs, self-documenting fields, quotes.
name = 'World'
value = 3.14159
width, places = 10, 3
items = {'key': [1, 2, {'deep': 'x'}]}
print(f'Hello {name}!', f'{name!r} {name!s} {name!a}', f'{name:>10}|{name:<10}|{name:^10}|', f'{value:.2f} {value:{width}.{places}f}|', f'{value!r:>10}|')
print(f'{value=}', f'{value = :.2f}', f'{name=!s}', f'{name = }', f'{1 + 1=}', f'{items["key"][2]["deep"]}', f'{items["key"][0]:03d}')
print(f'{{}} {{{name}}} {{{{', f'{"nested " + f"{name}"}', f'{name.upper()} {len(name)} {name[0]} {name[::-1]}', f'{(lambda x: x * 2)(4)}', f'{[i ** 2 for i in range(4)]}', f'{ {1: 2}[1] }')
print(f'{1_000_000:,}', f'{255:#x}', f'{0.25:%}', f'{True}', f'{None}', f'{...}', f'{1, 2}', f'{"a" if value > 3 else "b"}', f'{not True}', f'{value:{"<" if width else ">"}{width}}|')
print(f'''{name}
{value:.1f}''', f'a' 'b' f'{1}', f'', f'{""}', rf'\n{name}', f'\t{name}\x41', f'{name!r:^{width}}', f'{"é"!a}', f'{b"x"}')


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        return f'${self.amount:{spec or ".2f"}}'


print(f'{Money(5)} {Money(5):.0f} {Money(1234.5):,.1f}', '{:.3f}'.format(Money(1)), format(Money(2)))
for action in (lambda: f'{name:d}', lambda: f'{value:s}', lambda: f'{undefined}', lambda: f'{name:{width}.{places}.2}', lambda: f'{Money(1):q}'):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
