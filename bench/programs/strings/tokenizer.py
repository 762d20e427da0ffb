"""Splits source text into tokens one character at a time: indexing, slices, comparison, membership."""

import time


def tokenize(text):
    tokens = []
    i = 0
    n = len(text)
    while i < n:
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isalpha() or c == '_':
            start = i
            while i < n and (text[i].isalnum() or text[i] == '_'):
                i += 1
            tokens.append(('name', text[start:i]))
        elif c.isdigit():
            start = i
            while i < n and text[i] in '0123456789.':
                i += 1
            tokens.append(('number', text[start:i]))
        else:
            tokens.append(('operator', c))
            i += 1
    return tokens


start = time.perf_counter()
line = 'total_price = (unit_price * 12 + shipping) / exchange_rate - discount[3] ** 2.5\n'
tokens = tokenize(line * 80_000)
names = [value for kind, value in tokens if kind == 'name']
print(len(tokens), len(names), len(set(names)))
print(time.perf_counter() - start)
