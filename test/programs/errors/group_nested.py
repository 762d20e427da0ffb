# exit: 1
def collect():
    errors = []
    for text in ('1', 'x', 'y'):
        try:
            int(text)
        except ValueError as error:
            errors.append(error)
    return errors


raise ExceptionGroup('conversion', [
    ExceptionGroup('numbers', collect()),
    KeyError('k'),
])
