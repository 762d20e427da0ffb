# Key functions: how often they are called, and what they may return.
calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([1, 3, 2], key=key), calls)
comparisons = 0


class Counted:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        global comparisons
        comparisons += 1
        return self.n < other.n


sorted([Counted(n) for n in range(500)])
print(comparisons)
comparisons = 0
sorted([Counted(n) for n in range(500, 0, -1)])
print(comparisons)
comparisons = 0
sorted(Counted(n * 7919 % 1000) for n in range(1000))
print(comparisons < 9500, comparisons > 5000)


def compare(a, b):
    return (a > b) - (a < b)


class Key:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        return compare(other.value, self.value) < 0


print(sorted([5, 1, 4], key=Key))
table = {"low": 0, "mid": 1, "high": 2}
print(sorted(["high", "low", "mid"], key=table.get), sorted(table, key=table.__getitem__, reverse=True))
print(sorted("The quick brown Fox".split(), key=str.casefold), sorted([[3], [1, 2], []], key=len))
print(sorted(range(-3, 4), key=lambda x: (x % 2, abs(x), x)), sorted([1.5, -2, 3], key=abs))
print(sorted(["b", "a"], key=lambda s: [s]), sorted([2, 1], key=lambda n: (None, n)), sorted([2, 1], key=lambda n: "same"))
rows = [["x", 3.5], ["y", 1.25], ["z", 2.0]]
rows.sort(key=lambda row: row[1])
print(rows)
for by in (0, 1):
    print(sorted(rows, key=lambda row: row[by], reverse=True))
counts = {}
for word in "a b a c b a d".split():
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
