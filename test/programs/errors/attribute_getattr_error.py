# exit: 1
# An AttributeError that __getattr__ raises learns of object and name from the lookup.
class Record:
    title = 'x'

    def __getattr__(self, name):
        raise AttributeError(f'no field {name}')


try:
    Record().something
except AttributeError as error:
    print(error.name, type(error.obj).__name__)
Record().titel
