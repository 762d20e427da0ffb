# exit: 1
raise KeyError('a', 'b')
