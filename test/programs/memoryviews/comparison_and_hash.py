# Views are equal when their items are, whatever the bytes; read-only ones of bytes hash as bytes.
view = memoryview(b"ab\x00\x00")
print(view == b"ab\x00\x00", b"ab\x00\x00" == view, view == bytearray(b"ab\x00\x00"), view != b"abcd", view == "ab")
print(view.cast("i") == memoryview(b"ab\x00\x00\x00\x00\x00\x00").cast("q"), view.cast("c") == view, view.cast("b") == view)
print(view[::2] == b"a\x00", view[::-1] == b"\x00\x00ba", view == view[:2])
nan = memoryview(bytearray(8)).cast("d")
nan[0] = float("nan")
print(nan == nan, nan == memoryview(nan.tobytes()).cast("d"))
print(hash(view) == hash(b"ab\x00\x00"), {b"ab": 1}[view[:2]], hash(view[::2]) == hash(b"a\x00"))
for other in (memoryview(bytearray(b"ab")), view.cast("h"), memoryview(bytearray(b"ab")).toreadonly()):
    try:
        print(hash(other) == hash(b"ab"))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    view < b"b"
except TypeError as error:
    print(error)
print(bytearray(b"aa") < view[:2])
