# exit: 1
# Lengths of the text are in UTF-8, offsets are not.
try:
    raise SyntaxError('first', ('poem.txt', 3, 4, 'ééé日abc', 4, 6))
except SyntaxError as error:
    raise SyntaxError('second', (None, 3, 40, '\tone two', 3, 80)) from error
