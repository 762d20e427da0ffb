# exit: 1
raise SyntaxError('bad words', ('book.txt', 3, 5, '  to be or not\n', 3, 10))
