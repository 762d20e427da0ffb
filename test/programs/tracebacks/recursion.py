# exit: 1
# Repeated lines are told once.
def down(n):
    return down(n + 1)


down(0)
