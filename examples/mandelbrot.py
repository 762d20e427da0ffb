# The Mandelbrot set as text: floats in nested loops, which `--jit` turns into machine code.
#
#     tauraro run --jit --jit-stats examples/mandelbrot.py

SHADES = ' .:-=+*#%@'
LIMIT = 200


def escape_time(real, imaginary):
    """How many steps z = z * z + c stays near the origin, at most LIMIT."""
    x = y = 0.0
    for step in range(LIMIT):
        x, y = x * x - y * y + real, 2 * x * y + imaginary
        if x * x + y * y > 4:
            return step
    return LIMIT


for row in range(25):
    imaginary = 1.2 - row * 0.1
    line = ''
    for column in range(76):
        time = escape_time(-2.1 + column * 0.04, imaginary)
        line += '@' if time == LIMIT else SHADES[min(time, 8)]
    print(line.rstrip())
