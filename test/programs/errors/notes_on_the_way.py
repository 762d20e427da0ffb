# exit: 1
def load(name):
    try:
        raise OSError(f'cannot read {name}')
    except OSError as error:
        error.add_note(f'while loading {name!r}')
        raise


load('x')
