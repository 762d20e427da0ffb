# exit: 1
def make():
    return {
        'one': 1,
        'two': int('two'),
    }


make()
