# exit: 1
class C:
    pass


del C().x
