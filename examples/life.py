# Conway's game of life on an endless plane: a set of cells, tuples as keys, set comprehensions.
#
#     tauraro run examples/life.py

GLIDER = """
.O.
..O
OOO
"""


def parse(picture):
    rows = picture.strip().split('\n')
    return {(x, y) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell == 'O'}


def neighbours(cell):
    x, y = cell
    return [(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]


def step(cells):
    counts = {}
    for cell in cells:
        for neighbour in neighbours(cell):
            counts[neighbour] = counts.get(neighbour, 0) + 1
    return {cell for cell, n in counts.items() if n == 3 or n == 2 and cell in cells}


def show(cells, width=12, height=6):
    for y in range(height):
        print(''.join('O' if (x, y) in cells else '.' for x in range(width)))


cells = parse(GLIDER)
for generation in range(13):
    if generation % 4 == 0:
        print(f'generation {generation}, {len(cells)} cells')
        show(cells)
        print()
    cells = step(cells)

r_pentomino = parse('.OO\nOO.\n.O.')
for generation in range(100):
    r_pentomino = step(r_pentomino)
print('The r-pentomino has', len(r_pentomino), 'cells after 100 generations.')
