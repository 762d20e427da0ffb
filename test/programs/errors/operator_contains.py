# exit: 1
def has(container):
    return 'x' in container and True


has(5)
