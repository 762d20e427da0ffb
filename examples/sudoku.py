# A sudoku solved by trying where the choice is smallest: sets, recursion, min with a key.
#
#     tauraro run examples/sudoku.py

PUZZLE = """
8 . . | . . . | . . .
. . 3 | 6 . . | . . .
. 7 . | . 9 . | 2 . .
------+-------+------
. 5 . | . . 7 | . . .
. . . | . 4 5 | 7 . .
. . . | 1 . . | . 3 .
------+-------+------
. . 1 | . . . | . 6 8
. . 8 | 5 . . | . 1 .
. 9 . | . . . | 4 . .
"""

tried = 0


def parse(text):
    return [int(c) if c.isdigit() else 0 for c in text if c in '.123456789']


def group_of(cell):
    row, column = divmod(cell, 9)
    return row, 9 + column, 18 + row // 3 * 3 + column // 3


def solve(grid, groups):
    """Fills the grid; groups holds the digits still free in each row, column and box."""
    global tried
    tried += 1
    best = None
    for cell, digit in enumerate(grid):
        if digit == 0:
            a, b, c = group_of(cell)
            choices = groups[a] & groups[b] & groups[c]
            if best is None or len(choices) < len(best[1]):
                best = cell, choices
    if best is None:
        return True
    cell, choices = best
    for digit in sorted(choices):
        grid[cell] = digit
        for group in group_of(cell):
            groups[group].remove(digit)
        if solve(grid, groups):
            return True
        for group in group_of(cell):
            groups[group].add(digit)
    grid[cell] = 0
    return False


def show(grid):
    for row in range(9):
        if row in (3, 6):
            print('------+-------+------')
        digits = [str(digit) for digit in grid[row * 9 : row * 9 + 9]]
        print(' | '.join(' '.join(digits[i : i + 3]) for i in (0, 3, 6)))


grid = parse(PUZZLE)
groups = [set(range(1, 10)) for _ in range(27)]
for cell, digit in enumerate(grid):
    if digit:
        for group in group_of(cell):
            groups[group].remove(digit)
assert solve(grid, groups), 'no solution'
show(grid)
print(f'\nfound after {tried:,} tries')
