# Formatting as programs use it: a table of prices, a histogram, a receipt.
stock = [('Widget', 4, 3.75), ('Gadget', 12, 10.0), ('Thing', 103, 0.333), ('Gizmo', 1, 1999.999), ('日本', 7, 12.5)]
print(f'{"Item":<12}{"Count":>7}{"Price":>12}{"Total":>14}')
print('-' * 45)
total = 0.0
for name, count, price in stock:
    total += count * price
    print(f'{name:<12}{count:>7d}{price:>12.2f}{count * price:>14,.2f}')
print('=' * 45)
print('{:<19}{:>26,.2f}'.format('Sum', total))
print('%-19s%26.2e' % ('Scientific', total))
for label, share in (('yes', 0.5), ('no', 0.3125), ('unknown', 0.1875)):
    print(f'{label:>8} {"#" * int(share * 40):<20} {share:7.2%}')
for n in range(1, 17, 3):
    print(f'{n:2d} {n:>#5x} {n:>#6o} {n:>#8b} {n ** 2:4d} {1 / n:8.5f} {n ** 0.5:.10g}')
print('\n'.join(f'{key!r:10} -> {value!s:>6}' for key, value in {'a': 1, 'b': None, 'c': [1]}.items()))
