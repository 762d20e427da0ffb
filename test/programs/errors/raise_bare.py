# exit: 1
def check():
    try:
        raise ValueError('checked')
    except ValueError:
        print('seen')
        raise


check()
