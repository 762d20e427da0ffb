# A SyntaxError that a program raises is shown with the place that it names.
import sys

def show(action, *args):
    try:
        action(*args)
    except BaseException:
        sys.__excepthook__(*sys.exc_info())

def r(x):
    raise x

show(r, SyntaxError('x'))
show(r, SyntaxError('x', ('f', 1, 2, 'abcdef')))
show(r, SyntaxError('x', ('f', 1, 2, 'abcdef', 1, 5)))
show(r, SyntaxError('x', ('f', 1, 2, 'abcdef', 2, 5)))
show(r, SyntaxError('x', ('f', 1, 0, 'abcdef', 1, 5)))
show(r, SyntaxError('x', ('f', 1, -1, 'abcdef', 1, -5)))
show(r, SyntaxError('x', ('f', 1, 20, 'abcdef', 1, 25)))
show(r, SyntaxError('x', ('f', 1, 3, '  abcdef\n', 1, 25)))
show(r, SyntaxError('x', ('f', 1, 1, '  abcdef\n', 1, 3)))
show(r, SyntaxError('x', (None, 1, 1, None)))
show(r, SyntaxError('x', (None, None, 1, 'text')))
show(r, SyntaxError(None, ('a', 1, 1, 'text')))
show(r, SyntaxError('', ('a', 1, 1, '')))
show(r, SyntaxError('x', ('a', 1, None, 'text')))
show(r, SyntaxError('x', ('a', 1, 1, 'a\nb\nc', 3, 1)))
show(r, SyntaxError('x', ('a', 1, 3, 'a\nb\nc', 3, 1)))
show(r, SyntaxError('x', ('a', 'b', 'c', 'd')))
show(r, IndentationError('x', ('f', 1, 2, 'abcdef', 1, 5)))
class SE(SyntaxError): pass
show(r, SE('x', ('f', 1, 2, 'abcdef', 1, 5)))
s = SyntaxError('x', ('f', 1, 2, 'abcdef', 1, 5)); s.print_file_and_line = None
show(r, s)
s = SyntaxError('x', ('f', 1, 2, 'abcdef', 1, 5)); s.add_note('note\nnote2')
show(r, s)
