# exit: 1
import sys

sys.setrecursionlimit(40)


def even(n):
    if n == 0:
        return True
    return odd(n - 1)


def odd(n):
    if n == 0:
        return False
    return even(n - 1)


even(-1)
