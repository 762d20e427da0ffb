# exit: 1
class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        raise RuntimeError('while leaving')


with Guard():
    raise ValueError('inside')
