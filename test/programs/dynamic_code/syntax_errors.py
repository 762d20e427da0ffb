"""The SyntaxErrors of compile, eval and exec: all their fields."""

SOURCES = [
    '',
    '1 +',
    'x = = 1',
    'x = 5',
    'x := 5',
    'def f(:',
    'def f(): pass',
    'import x',
    'return 1',
    'a b',
    '1 2',
    'print 5',
    'f(a b)',
    '1 if 2',
    '(x = 3)',
    '[1, 2',
    'f() = 3',
    'a; b',
    'a, ',
    '  x',
    '1 +\n2',
    'yield',
    'break',
]

for source in SOURCES:
    for mode in 'eval', 'exec':
        try:
            compile(source, '<string>', mode)
        except SyntaxError as error:
            print(mode, repr(source), type(error).__name__, error.args)
