# exit: 1
class Bad(5):
    pass
