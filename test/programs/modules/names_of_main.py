# The names that the main module has from the start, in CPython's order.
names = list(globals())
print(names[: names.index("names")] if "names" in names else names)
print(__annotations__, __cached__)
value: int = 3
print(__annotations__)
