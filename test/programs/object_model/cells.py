# Cells: the variables that functions share.
import types
def report(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error, sep=': ')
def outer():
    x = 1
    def get(): return x
    def put(value):
        nonlocal x
        x = value
    def drop():
        nonlocal x
        del x
    return get, put, drop
get, put, drop = outer()
cell = get.__closure__[0]
print(type(get.__closure__).__name__, len(get.__closure__), cell is put.__closure__[0], cell.cell_contents)
put(2)
print(cell.cell_contents, get())
cell.cell_contents = [3]
print(get())
drop()
report(lambda: cell.cell_contents)
report(get)
print(repr(cell).split(' at ')[0], repr(cell).split(': ')[1])
put('again')
print(get(), repr(cell).split(': ')[1].split(' at ')[0])
del cell.cell_contents
report(get)
report(drop)
report(lambda: setattr(cell, 'other', 1))
Cell = type(cell)
print(Cell(5).cell_contents, Cell(1) == Cell(1), Cell(1) != Cell(2), Cell(1) < Cell(2), Cell() < Cell(1), Cell() == Cell())
report(lambda: Cell().cell_contents)
report(lambda: Cell(1, 2))
report(lambda: Cell(x=1))
report(lambda: Cell(1) < 5)
report(lambda: Cell(1) < Cell('a'))
report(lambda: hash(Cell(1)))
report(lambda: type('C', (Cell,), {}))
print(Cell is types.CellType)
made = types.FunctionType(get.__code__, {}, 'made', None, (Cell('mine'),))
print(made(), made.__closure__[0].cell_contents)
report(lambda: types.FunctionType(get.__code__, {}))
report(lambda: types.FunctionType(get.__code__, {}, closure=(1,)))
report(lambda: types.FunctionType(get.__code__, {}, closure=()))
report(lambda: types.FunctionType(outer.__code__, {}, closure=(Cell(),)))
def loop():
    functions = []
    for i in range(3):
        functions.append(lambda: i)
    return functions
print([f() for f in loop()], len({id(f.__closure__[0]) for f in loop()}))
