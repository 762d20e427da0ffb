# exit: 1
# The traceback grows with each raise.
def fail():
    raise ValueError('again')


def keep():
    try:
        fail()
    except ValueError as error:
        return error


error = keep()
raise error
