# exit: 1
class Plain:
    pass


len(Plain())
