# Every method of list, and what it answers.
a = [3, 1, 2]
print(a.append(4), a)
print(a.extend([5, 6]), a)
print(a.extend("xy"), a)
print(a.insert(0, "first"), a)
print(a.insert(-1, "before last"), a)
print(a.insert(100, "end"), a)
print(a.insert(-100, "start"), a)
print(a.pop(), a)
print(a.pop(0), a)
print(a.pop(-2), a)
print(a.remove("first"), a)
print(a.index(2), a.index(5, 2), a.index(3, -100, 1))
print(a.count(3), a.count("z"), [1, True, 1.0].count(1))
print(a.reverse(), a)
copy = a.copy()
print(copy == a, copy is a)
print(a.clear(), a, copy)

numbers = [5, 2, 9]
print(numbers.sort(), numbers)
print(numbers.sort(reverse=True), numbers)

self_extended = [1, 2]
self_extended.extend(self_extended)
print(self_extended)
self_extended += self_extended
print(self_extended)

methods = [name for name in dir(list) if not name.startswith("_")]
print(methods)
print([].append.__name__, list.append)
bound = numbers.append
bound(7)
print(numbers)
list.append(numbers, 8)
print(numbers)
