# In-place operators of built-in types that a class calls through super: they answer the instance.
class Log(list):
    def __iadd__(self, items):
        return super().__iadd__(items)

    def __imul__(self, times):
        return super().__imul__(times)


class Names(set):
    def __ior__(self, other):
        return super().__ior__(other)

    def __isub__(self, other):
        return super().__isub__(other)


class Config(dict):
    def __ior__(self, other):
        return super().__ior__(other)


class Raw(bytearray):
    def __iadd__(self, other):
        return super().__iadd__(other)


log = same_log = Log([1])
log += (2, 3)
log *= 2
print(type(log).__name__, log, log is same_log)
names = same_names = Names("a")
names |= {"b"}
names -= {"a"}
print(type(names).__name__, names, names is same_names)
config = same_config = Config(a=1)
config |= {"b": 2}
print(type(config).__name__, config, config is same_config)
raw = same_raw = Raw(b"a")
raw += b"b"
print(type(raw).__name__, raw, raw is same_raw)
print(list.__iadd__(log, [9]) is log, set.__iand__(names, ()) is names, names)
for call in (lambda: log.__iadd__(5), lambda: log.__imul__("a"), lambda: names.__ior__([1])):
    try:
        print(call())
    except TypeError as error:
        print(error)
