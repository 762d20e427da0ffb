# exit: 1
raise IndentationError('too deep', ('book.txt', 7, 9, '        deep', 7, 13))
