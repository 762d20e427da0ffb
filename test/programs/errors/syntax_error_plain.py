# exit: 1
raise SyntaxError('bad words')
