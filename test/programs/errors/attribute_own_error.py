# exit: 1
# An error with a name and an object gets a suggestion; one without gets none.
class Row:
    width = 1

    def __getattr__(self, name):
        raise AttributeError(f'no column {name!r}', name=name, obj=self)


try:
    Row().widht
except AttributeError as error:
    print(error.name, type(error.obj).__name__)
Row().widht
