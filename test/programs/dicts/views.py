# Views are live; keys and items are like sets.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items)
print(len(keys), "a" in keys, 3 in values, ("b", 2) in items, ("b", 9) in items, "x" in items)
print(keys & {"a", "z"}, sorted(keys | {"z"}), sorted(keys - {"a"}), sorted(keys ^ {"a", "q"}))
print(sorted({"a", "z"} - keys), {"a", "z"} & keys, sorted(["a", "y"] | keys))
print(sorted(items & {("a", 1), ("b", 3)}), keys == {"a", "b", "c"}, keys == ["a", "b", "c"])
print(keys >= {"a"}, keys > {"a", "b", "c"}, keys <= {"a", "b", "c", "d"}, keys < {"x"})
print(keys.isdisjoint(["x"]), keys.isdisjoint("abc"), items == {("a", 1), ("b", 2), ("c", 3)})
print({1: 2}.keys() == {1: 3}.keys(), {1: 2}.items() == {1: 2}.items(), {1: 2}.values() == {1: 2}.values())
print(list(reversed(keys)), list(reversed(values)), list(reversed(items)))
print(keys.mapping, type(keys.mapping).__name__)
print(sorted(values, reverse=True), max(items, key=lambda kv: kv[1]), sum(values))
del d["a"]
print(keys, list(values))
d.clear()
print(keys, values, items, len(items))
for view in (keys, items):
    try:
        hash(view)
    except TypeError as error:
        print(error)
try:
    keys[0]
except TypeError as error:
    print(error)
try:
    keys & 5
except TypeError as error:
    print(error)
try:
    values | {1}
except TypeError as error:
    print(error)
try:
    keys.mapping["x"] = 1
except TypeError as error:
    print(error)
recursive = {}
recursive["v"] = recursive.values()
print(recursive)
small, large = {1: 0, 2: 0}, {i: 0 for i in range(10)}
print(small.keys() & large.keys(), small.keys() <= large.keys(), small.items() - large.items())
