# exit: 1
def fail():
    raise ValueError('naked')

try:
    fail()
except* ValueError:
    raise
