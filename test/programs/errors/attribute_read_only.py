# exit: 1
class Circle:
    @property
    def area(self):
        return 3


Circle().area = 4
