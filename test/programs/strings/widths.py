# Padding with any character, to any width.
def show(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for method in ("center", "ljust", "rjust"):
    for width in (0, 3, 8, -5, True):
        for fill in (" ", "*", "😀"):
            show(lambda: getattr("a😀c", method)(width, fill))
    show(lambda: getattr("ab", method)("8"))
    show(lambda: getattr("ab", method)(8.0))
    show(lambda: getattr("ab", method)(2**70))
    show(lambda: getattr("ab", method)(2**62))
    show(lambda: getattr("ab", method)(8, ""))
    show(lambda: getattr("ab", method)(8, "xy"))
    show(lambda: getattr("ab", method)(8, None))
    show(lambda: getattr("ab", method)(8, b"*"))
for text in ("", "5", "-5", "+5", "--5", "😀", "-"):
    print(text.zfill(4), text.zfill(0))
show(lambda: "5".zfill(None))
show(lambda: "5".zfill(2**62))
