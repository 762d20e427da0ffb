# The format mini-language on str, None and others.
for spec in ('', 's', '5', '<5', '>5', '^5', '*^7', '.1', '.2s', '5.1', '>6.2s', '0', '05', '<05', 's<5', '😀^6', '10.10', '.0'):
    print(repr(spec), [format(text, spec) for text in ('', 'a', 'abc', 'é😀x')])
for value, spec in (('a', 'd'), ('a', '+'), ('a', ' '), ('a', '=5'), ('a', ','), ('a', '_'), ('a', '#'), ('a', 'z'), ('a', '5.'), ('a', 'ss'), ('a', '5!'), ([], '5'), (None, 's'), ({}, 'd'), (object, '>9'), (1j, 'd')):
    try:
        print(format(value, spec))
    except Exception as error:
        print(type(error).__name__, error)
print(format([1, 'a']), format(None), format(()), format({'k': 1}), format(None, ''), f'{None}', f'{[1.50]}')
