# exit: 1
def count(n):
    if n:
        count(n - 1)
    else:
        raise ValueError('bottom')


count(3)
