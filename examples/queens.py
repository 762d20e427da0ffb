# Eight queens that do not attack one another: a generator that calls itself, sets, unpacking.
#
#     tauraro run examples/queens.py

def place(size, columns=()):
    """Yields every way to go on: one column for each row."""
    row = len(columns)
    if row == size:
        yield columns
        return
    taken = set(columns)
    rising = {column + r for r, column in enumerate(columns)}
    falling = {column - r for r, column in enumerate(columns)}
    for column in range(size):
        if column not in taken and column + row not in rising and column - row not in falling:
            yield from place(size, (*columns, column))


def show(columns):
    for column in columns:
        print(' '.join('Q' if c == column else '.' for c in range(len(columns))))


first, *others = place(8)
show(first)
print(f'\n... and {len(others)} other ways.\n')

for size in range(4, 9):
    print(f'{size} queens: {sum(1 for _ in place(size))} ways')
