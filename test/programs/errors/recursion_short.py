# exit: 1
# Only more than three equal entries are folded.
def count(n):
    if n == 0:
        raise ValueError('bottom')
    count(n - 1)


count(4)
