def squares(n):
    total = 0
    for i in range(n):
        if i % 3 == 0:
            total += i * i
    return total


print(squares(1_000_000))
print(squares(4_500_000))
