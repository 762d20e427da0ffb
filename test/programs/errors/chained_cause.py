# exit: 1
def load(text):
    try:
        return int(text)
    except ValueError as error:
        raise RuntimeError('bad settings') from error


load('many')
