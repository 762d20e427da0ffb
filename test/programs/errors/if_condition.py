# exit: 1
class Unclear:
    def __bool__(self):
        raise ValueError('neither true nor false')


if Unclear():
    print('yes')
