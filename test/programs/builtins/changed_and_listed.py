# The namespace of the builtins can be listed, added to and taken from, whatever of it a program has used before.
import builtins

print(len([1, 2]), max(3, 4))

builtins.answer = 42
print(answer)

names = list(vars(builtins))
names.remove("answer")
print(names.index("abs") < names.index("len") < names.index("zip"))
print(names.index("ArithmeticError") < names.index("int") < names.index("zip"))
print([name for name in ("len", "nothing", "__name__", "toString") if hasattr(builtins, name)])

del builtins.abs
print("abs" in vars(builtins), hasattr(builtins, "abs"))
try:
    abs(-1)
except NameError as error:
    print(error)
try:
    del builtins.nothing
except AttributeError as error:
    print(error)

original = builtins.len
builtins.len = lambda value: "replaced"
print(len([]))
builtins.len = original
print(len([]), vars(builtins)["len"] is len)


def shadow():
    global sum
    sum = "mine"


shadow()
print(sum)
del sum
print(sum([1, 2]))
print(vars(builtins)["IOError"] is OSError, vars(builtins)["None"], builtins.__name__)


def show(exception, indent=0):
    if exception.__module__ == "builtins":
        print(" " * indent + exception.__name__)
    for subclass in exception.__subclasses__():
        show(subclass, indent + 1)


# In the order in which CPython lists them.
print(*[name for name in names if not name.startswith("_") and name not in ("copyright", "credits", "license", "help")])
show(BaseException)
