# exit: 1
print('%s and %s' % ('one',))
