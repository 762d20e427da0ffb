# Every method of dict.
d = {"a": 1, "b": 2}
print(d.get("a"), d.get("x"), d.get("x", 0), d.get("a", 0))
print(d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("d"), d)
print(d.pop("a"), d.pop("zz", "none"), d)
print(d.popitem(), d.popitem(), d)
print(d.update({"x": 1}), d.update(y=2), d.update([("z", 3)], w=4), d.update(), d)
print(d.keys(), d.values(), d.items())
copy = d.copy()
copy["new"] = 0
print("new" in d, len(copy) - len(d))
print(d.clear(), d, len(copy))
print(d | {"p": 1}, {"a": 1} | {"a": 2, "b": 3})
d |= {"q": 2}
d |= [("r", 3)]
print(d)
print({"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} == {"a": 1.0}, {"a": 1} != {"a": 2}, {} == [])
groups = {}
for word in "apple avocado banana blueberry cherry".split():
    groups.setdefault(word[0], []).append(word)
print(groups)
counts = {}
for letter in "mississippi":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, max(counts, key=counts.get), sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
inverse = {v: k for k, v in counts.items()}
print(inverse)
print([name for name in dir(dict) if not name.startswith("_")])
print(list(reversed({"a": 1, "b": 2, "c": 3})), list(reversed({"a": 1, "b": 2}.values())))
print(next(iter({"only": 1})), min({"b": 1, "a": 2}), sum({1: 2, 3: 4}))
nested = {"user": {"name": "Ann", "tags": ["x", "y"]}}
nested["user"]["tags"].append("z")
print(nested["user"]["tags"][-1], nested)
recursive = {}
recursive["self"] = recursive
print(recursive)
