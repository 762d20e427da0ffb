# exit: 1
# CPython does not look at variables that inner functions share.
def outer():
    captured = 1

    def inner():
        return captured

    return capturd + inner()


outer()
