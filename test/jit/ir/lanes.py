# Sums that are done in lanes: of both kinds of steps, under conditions, with a factor; another variable has its last value.
def sums(n, mask, factor):
    total = 0
    odd = 0
    last = 0
    for i in range(n, 0, -3):
        total += (i ^ mask) & 1023
        if i % 2 == 1:
            odd += 1
        total -= i * factor & 63
        last = i + mask
    return total, odd, last


sums(1000, 5, 3)
