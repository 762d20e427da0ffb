# exit: 1
class Base:
    def __init__(self, size):
        self.size = size + 1


class Derived(Base):
    def __init__(self, size):
        super().__init__(size)


Derived(None)
