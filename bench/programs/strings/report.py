"""Builds a report line by line: f-strings, alignment, join, methods of str."""

import time

start = time.perf_counter()
lines = []
for i in range(600_000):
    name = 'item' + str(i % 1000)
    price = i % 977 / 10
    lines.append(f'{i:>8} {name:<12}{price:10.2f} {name.upper()}')
text = '\n'.join(lines)
print(len(text), text.count('ITEM7'), text[1000:1040].strip())
print(time.perf_counter() - start)
