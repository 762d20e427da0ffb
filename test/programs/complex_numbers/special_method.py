# `complex` asks a class for `__complex__`, before `__float__`, and only of its first argument.
class Both:
    def __complex__(self):
        return 2j

    def __float__(self):
        return 1.5


class Wrong:
    def __complex__(self):
        return 2


print(complex(Both()), complex(Both(), 1), complex(1, Both()))
for make in (lambda: complex(Wrong()), lambda: complex(1, Wrong())):
    try:
        print(make())
    except TypeError as error:
        print(error)
