"""How long points of the plane stay in the Mandelbrot iteration: float arithmetic in nested loops."""

import time


def total_iterations(width, height, limit):
    total = 0
    for row in range(height):
        imaginary = 2.0 * row / height - 1.0
        for column in range(width):
            real = 3.0 * column / width - 2.0
            x = 0.0
            y = 0.0
            count = 0
            while count < limit and x * x + y * y <= 4.0:
                x, y = x * x - y * y + real, 2.0 * x * y + imaginary
                count += 1
            total += count
    return total


start = time.perf_counter()
print(total_iterations(960, 640, 100))
print(time.perf_counter() - start)
