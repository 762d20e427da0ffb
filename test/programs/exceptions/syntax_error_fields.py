# SyntaxError: the second argument is the place; the text names file and line.
FIELDS = 'msg', 'filename', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'print_file_and_line'
PLACES = ((), ('f.py', 1, 2, 't'), ('f.py', 1, 2, 't', 3), ('f.py', 1, 2, 't', 3, 4), ('f.py', 1, 2, 't', 3, 4, 5),
          ('f.py',), 'abcd', 5, [1, 2, 3, 4], None)
for arguments in ((), ('message',), *(('message', place) for place in PLACES), ('a', 'b', 'c')):
    try:
        error = SyntaxError(*arguments)
        print(repr(error), '|', error, '|', [getattr(error, name) for name in FIELDS])
    except Exception as wrong:
        print(arguments, type(wrong).__name__, wrong)

error = SyntaxError('m', ('folder/other/f.py', 1, 2, 't'))
for name, value in (('filename', None), ('filename', 5), ('filename', 'x'), ('lineno', None), ('msg', 5), ('lineno', 'a'),
                    ('lineno', 2 ** 70), ('filename', 'a/')):
    setattr(error, name, value)
    print(name, value, '|', error, '|', error.args)
del error.msg, error.lineno
print(error, error.msg)
print(IndentationError('a').msg, TabError('a', ('f', 3, 4, 'r')), issubclass(TabError, IndentationError))
