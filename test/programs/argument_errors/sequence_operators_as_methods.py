# Called as methods, the operators of sequences raise; those of numbers answer NotImplemented.
def show(call):
    try:
        print("no error:", call())
    except TypeError as error:
        print(error)


show(lambda: "a".__add__(1))
show(lambda: [].__add__(()))
show(lambda: ().__add__([]))
show(lambda: b"".__add__(""))
show(lambda: bytearray().__add__(None))
show(lambda: "a".__mul__("b"))
show(lambda: [].__rmul__(1.5))
show(lambda: [].__imul__(None))
show(lambda: (1).__add__("a"))
show(lambda: (1.5).__mul__([]))
show(lambda: {1}.__or__([1]))
show(lambda: {}.__or__([]))
show(lambda: [].__lt__(()))
show(lambda: {}.__lt__({}))
show(lambda: (1j).__gt__(1))
show(lambda: (2).__pow__(2, 0.5))
show(lambda: (2.0).__pow__(2, 3))
show(lambda: (2).__pow__(5, 7))
