# exit: 1
class Builder:
    def add(self, n):
        if n > 2:
            raise ValueError(f'too big: {n}')
        return self


(Builder()
    .add(1)
    .add(2)
    .add(3)
    .add(4))
