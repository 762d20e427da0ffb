# exit: 1
class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        print('leaving', details[0].__name__)
        return False


def run():
    with Guard() as guard:
        guard.run()


run()
