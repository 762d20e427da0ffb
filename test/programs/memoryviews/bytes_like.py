# Views stand for bytes wherever bytes-like objects are welcome.
view = memoryview(b"..abc..")[2:5]
print(bytes(view), bytearray(view), b"-".join([view, view]), b"x" + view, bytearray(b"y") + view)
print(b"xabcx".find(view), view in b"xabc", b"abcd".startswith(view), b"1abc2".split(view), b"abc" == view)
print(str(view, "ascii"), int.from_bytes(view, "big"), int(memoryview(b"12")), float(memoryview(b"1.5")))
target = bytearray(b"__")
target += view
target[0:1] = view
target.extend(view[1:])
print(target)
sparse = view[::2]
print(bytes(sparse), bytearray(sparse), sparse == b"ac")


def show(call):
    try:
        print(call())
    except (TypeError, BufferError) as error:
        print(type(error).__name__, error)


show(lambda: b"abc".find(sparse))
show(lambda: b"".join([sparse]))
show(lambda: b"x" + sparse)
show(lambda: view + b"x")
show(lambda: view * 2)
show(lambda: target.extend(view[::-1]))
