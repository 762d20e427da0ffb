# center, ljust, rjust, zfill.
for width in range(0, 9):
    print(width, repr('abc'.center(width)), repr('abcd'.center(width, '*')), repr('ab'.ljust(width, '.')), repr('ab'.rjust(width, '.')), '-42'.zfill(width), '+7'.zfill(width), 'x'.zfill(width))
print(repr(''.center(3)), repr(''.zfill(3)), '--5'.zfill(6), 'é'.center(5, 'ß'), '😀'.center(5, '*'), '😀'.rjust(3, '🎉'), '5'.rjust(-3))
for action in (lambda: 'a'.center(), lambda: 'a'.center('x'), lambda: 'a'.center(5, 'ab'), lambda: 'a'.ljust(5, ''), lambda: 'a'.rjust(5, 1), lambda: 'a'.zfill(1.5)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
