# The methods of list.
a = [3, 1, 2]
a.append(4); a.extend([5, 6]); a.extend('xy'); a.insert(0, 'first'); a.insert(-1, 'mid'); a.insert(100, 'last')
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove('x')
print(a, a.index(2), a.count(3), 5 in a, 9 in a, 9 not in a)
a.remove('y')
a.sort(); print(a)
a.sort(reverse=True); print(a)
a.sort(key=lambda v: v % 3); print(a)
a.reverse(); print(a)
b = a.copy(); b.append(0); print(a == b, a is b, len(a), len(b))
a.clear(); print(a, bool(a))
print([1, 2] + [3], [1, 2] * 3, 2 * [0], [] * 5, [1] * -1, [1, 2] == [1, 2], [1, 2] < [1, 3], [1] < [1, 0], [2] > [1, 9], [] < [1])
x = [1, 2]; y = x; x += [3]; print(y, x is y); x = x + [4]; print(y, x is y); x *= 2; print(x)
words = ['banana', 'Apple', 'cherry', 'date']
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len, reverse=True), sorted([(2, 'b'), (1, 'z'), (2, 'a')]))
for bad in (lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1, 2][5], lambda: [1]['a'], lambda: [1] + (2,), lambda: sorted([1, 'a']), lambda: [1].pop(3)):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
nested = [[0] * 3 for _ in range(2)]; nested[0][1] = 5; print(nested)
shared = [[0] * 3] * 2; shared[0][1] = 5; print(shared)
r = [1]; r.append(r); print(r)
print(list(), list('abc'), list(range(3)), list({1: 2}), list((1, 2)), [*range(3), *'ab'], [1, *[], 2])
