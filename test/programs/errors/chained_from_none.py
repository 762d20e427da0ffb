# exit: 1
try:
    {}['x']
except KeyError:
    raise LookupError('nothing there') from None
