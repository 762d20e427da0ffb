# Methods that take nothing but self.
def show(call):
    try:
        print("no error:", call())
    except TypeError as error:
        print(error)


show(lambda: [].clear(1))
show(lambda: {}.popitem(1, 2))
show(lambda: "a".upper(None))
show(lambda: (1).bit_length(2))
show(lambda: (1.5).hex(1))
show(lambda: {1}.copy([]))
show(lambda: bytearray().reverse(0))
show(lambda: [].copy(deep=True))
show(lambda: "a".lower(locale="tr"))
show(lambda: {}.keys(1))
show(lambda: list.clear())
show(lambda: str.upper(1))
show(lambda: dict.items([]))
