# Short branches: both sides are computed, and what leaves 64 bits on one does so there alone.
def chain(n, longest, heads):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        else:
            n = 3 * n + 1
        if n > longest:
            longest = n
        heads += 1 if n & 4 else -1
        steps += 1
    return steps + longest + heads


chain(837799, 0, 0)
