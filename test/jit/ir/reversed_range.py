def digits(count):
    total = 0
    for i in reversed(range(count)):
        for j in reversed(range(i % 5)):
            total ^= i + j
    return total


digits(1000)
