# exit: 1
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print('exit', details[0].__name__)


with Manager() as m:
    m.missing()
