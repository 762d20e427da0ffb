# What the format mini-language refuses, for numbers.
cases = [(5, 's'), (5, 'ss'), (5, '.2'), (5, '.2d'), (5, ',x'), (5, ',b'), (5, ',_'), (5, '_,'), (5, ',,'), (5, '__'), (5, ',n'), (5, '+c'), (5, ',c'), (5, '#c'), (5, '.3c'), (-1, 'c'), (1114112, 'c'), (5, 'z'), (5, 'zd'), (5, 'y'), (5, '1$'), (5, '5.'),
         (5, '>>5>'), (5, '\x01'), (5, 'é'), (5, '99999999999999999999'), (1.5, 'd'), (1.5, 'x'), (1.5, 'c'), (1.5, 's'), (1.5, ',n'), (1.5, '.'), (1.5, '.99999999999999999999f'), (1.5, 'ff'), (1.5, '_,.2f'), (True, 's'), (True, '.1d'), (10 ** 400, 'f'),
         (10 ** 400, 'g'), (1 + 2j, '020'), (1 + 2j, '=20'), (1 + 2j, '%'), (1 + 2j, 'x')]
for value, spec in cases:
    try:
        print(repr(format(value, spec)))
    except Exception as error:
        print(ascii(spec), type(error).__name__, ascii(str(error)))
for action in (lambda: format(5, 5), lambda: (5).__format__(5), lambda: 'a'.__format__(None), lambda: format()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
