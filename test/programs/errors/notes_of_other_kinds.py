# exit: 1
class Unprintable:
    def __str__(self):
        raise ValueError


error = ValueError('with notes')
error.__notes__ = ['one\n\ntwo\n', Unprintable(), None]
try:
    raise error
except ValueError:
    other = KeyError('other')
    other.__notes__ = 'ab'
    raise other
