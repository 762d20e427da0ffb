# exit: 1
class Listed:
    def __dir__(self):
        return ['alpha', 'beta']


Listed().alfa
