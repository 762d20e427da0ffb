# A format specification is a str.
for action in (
    lambda: object().__format__(3),
    lambda: "a".__format__(None),
    lambda: (3).__format__(None),
    lambda: [].__format__(b""),
    lambda: format(3, None),
    lambda: format("a", 3),
):
    try:
        action()
    except TypeError as error:
        print(error)


class Spec(str):
    pass


print((3).__format__(Spec(">3")), format(1.5, Spec(".2f")))
