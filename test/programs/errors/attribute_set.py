# exit: 1
class Slotted:
    __slots__ = ('first',)


s = Slotted()
s.first = 1
s.frist = 2
