total = 0
i = 0
while i < 5000:
    total = total + i * i
    i += 1
