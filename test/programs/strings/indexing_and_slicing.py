# Items and slices, and the errors of both.
text = 'abcdefgh'
print(text[0], text[-1], text[7], text[-8], text[True], text[2:5], text[:3], text[5:], text[:], text[-3:], text[:-3])
print(text[::2], text[1::3], text[::-1], text[6:1:-2], text[-1:-4:-1], text[5:2], text[10:], text[-100:3], text[2:100], text[::100])
print(repr(text[3:3]), repr(''[0:5]), text[10 ** 30:] == '', text[-10 ** 30:2], text[::10 ** 30], text[None:None:None])


class Index:
    def __index__(self):
        return 2


print(text[Index()], text[Index():Index() .__index__() + 2], text[:Index()])
for action in (lambda: text[8], lambda: text[-9], lambda: ''[0], lambda: text['a'], lambda: text[1.0], lambda: text[None], lambda: text['a':], lambda: text[::0],
               lambda: text[10 ** 30], lambda: text.__getitem__(9)):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
try:
    text[0] = 'x'
except TypeError as error:
    print(error)
try:
    del text[0]
except TypeError as error:
    print(error)
