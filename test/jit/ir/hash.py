mask = 0xFFFFFFFFFFFFFFFF


def fnv(n):
    h = 0xCBF29CE484222325
    for i in range(n):
        h = ((h ^ (i & 255)) * 0x100000001B3) & mask
    return h


fnv(1000)
