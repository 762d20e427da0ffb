def numbers(n, state, low):
    total = 0
    for _ in range(n):
        state = (state * 6364136223846793005 + low) % 2**64
        draw = ((state >> 18) ^ state) >> 27 & 0xFFFFFFFF
        total += draw % 6
    return state, total


numbers(1000, 42, 1442695040888963407)
