# exit: 1
class Lazy:
    @property
    def value(self):
        return self._compute(1)

    def _compute(self, n):
        return n / 0


print(Lazy().value)
