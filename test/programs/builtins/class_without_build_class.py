# A class statement asks __builtins__ for __build_class__.
import builtins


class Table(dict):
    pass


code = compile("class A: pass\nprint(A.__name__)", "", "exec")
for names in ({}, Table(), Table(vars(builtins)), {"__builtins__": 1}):
    try:
        exec(code, {"__builtins__": names})
    except NameError as error:
        print(error)
try:
    exec("value", {"__builtins__": Table(value=1)})
    print("found")
    exec("value", {"__builtins__": Table()})
except NameError as error:
    print(error)
