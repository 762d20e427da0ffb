# exit: 1
class Shape:
    sides = 4

    @classmethod
    def make(cls):
        return cls.side


Shape.make()
