# exit: 1
class Silent:
    def __str__(self):
        raise ValueError

raise SystemExit(Silent())
