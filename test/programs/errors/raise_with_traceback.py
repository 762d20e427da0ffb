# exit: 1
def fail():
    raise ValueError('old place')


try:
    fail()
except ValueError as error:
    saved = error.__traceback__
raise TypeError('new').with_traceback(saved)
