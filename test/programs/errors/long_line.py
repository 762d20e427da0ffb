# exit: 1
values = {'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6, 'g': 7}; total = values['a'] + values['b'] + values['c'] + values['d'] + values['x'] + values['e'] + values['f']
