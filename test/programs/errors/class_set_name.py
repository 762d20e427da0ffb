# exit: 1
class Descriptor:
    def __set_name__(self, owner, name):
        raise ValueError(f'{name} is no good name')


class Owner:
    field = Descriptor()
