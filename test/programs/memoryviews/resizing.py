# A bytearray does not change its length while a view looks at it.
data = bytearray(b"hello")
view = memoryview(data)


def show(name, *args):
    try:
        getattr(data, name)(*args)
        print(name, data, view.tobytes())
    except BufferError as error:
        print(name, "BufferError", error)


show("append", 33)
show("extend", b"!")
show("extend", b"")
show("pop")
show("clear")
show("insert", 0, 1)
show("remove", 108)
show("reverse")
show("__delitem__", 0)
show("__setitem__", slice(0, 2), b"longer")
show("__setitem__", slice(0, 2), b"ab")
show("__iadd__", b"more")
show("__imul__", 2)
show("__init__", b"other")
part = view[2:]
view.release()
show("append", 33) if False else None
try:
    data.append(33)
except BufferError as error:
    print(error)
part.release()
data.append(33)
print(data)


def first_two(buffer):
    view = memoryview(buffer)
    return bytes(view[:2])


print(first_two(data))
del data[:2]
print(data)
print(bytes(memoryview(data)[1:]))
data.clear()
print(data)
with memoryview(data):
    pass
data.extend(b"again")
print(data)
