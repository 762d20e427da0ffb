# exit: 1
class Broken(Exception):
    def __str__(self):
        return 5


raise Broken
