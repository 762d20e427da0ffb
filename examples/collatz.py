# The longest Collatz chain below a limit: integer loops that `--jit` compiles to WebAssembly while they run.
#
#     tauraro run --jit --jit-stats examples/collatz.py

def chain_length(n):
    length = 1
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        length += 1
    return length


best = 0
best_start = 0
steps = 0
for start in range(1, 30_000):
    n = start
    length = 1
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        length += 1
    steps += length
    if length > best:
        best = length
        best_start = start

print(f'{steps:,} steps in all')
print(f'{best_start:,} has the longest chain: {best} numbers')
print('checked:', chain_length(best_start) == best)
