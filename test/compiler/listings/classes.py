class Point(Base, metaclass=Meta):
    """A point."""

    count: int = 0

    def __init__(self, x, y):
        super().__init__()
        self.x, self.y = x, y
        self.__hidden = x[0]

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5
