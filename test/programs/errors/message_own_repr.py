# exit: 1
class Odd:
    def __repr__(self):
        return '<odd>'

raise KeyError(Odd())
