# An int of a derived class is itself where an index is asked for; others are asked for __index__.
class Liar(int):
    def __index__(self):
        return 1

    def __int__(self):
        return 2


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


liar = Liar(3)
print("ab" * liar, [0] * liar, list(range(liar)), "abcdef"[liar], hex(liar), int(liar), liar.__index__())
print((1).to_bytes(liar, "big"), round(12345, -liar), "a".center(liar), bytes(liar), chr(Index(97)))
print("ab" * Index(2), [1, 2, 3][Index(-1)], "abc"[Index(1):], Index(3) * [1] if False else range(Index(2)))
for wrong in (Index("a"), Index(1.5), Index(None)):
    try:
        [1, 2, 3][wrong]
    except TypeError as error:
        print(error)


class Fails:
    def __index__(self):
        raise KeyError("no index")


try:
    [1][Fails()]
except KeyError as error:
    print(repr(error))
print(Index(True).__index__(), [10, 20][Index(True)])
