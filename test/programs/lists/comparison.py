# Lists compare element by element; equality does not look at types.
print([1, 2] == [1, 2], [1, 2] == [2, 1], [] == [], [1] == [1.0], [1] == [True], [1] == (1,))
print([1, 2] != [1, 2], [1] != [2], [1] != "1")
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [] < [0], [2] < [1, 9], [1, 2] < [1, 2])
print([1, 2] <= [1, 2], [1, 3] > [1, 2], [1, 2] >= [1, 2, 0], ["b"] > ["a", "z"])
print([[1, 2], [3]] < [[1, 2], [4]], [[1], 5] == [[1], 5.0])
print(max([1, 5], [2, 0], [1, 9]), min([[3], [1, 2], [1]]))

log = []


class Noisy:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        log.append(f"{self.value}=={getattr(other, 'value', other)}")
        return self.value == getattr(other, "value", other)

    def __lt__(self, other):
        log.append(f"{self.value}<{other.value}")
        return self.value < other.value


print([Noisy(1), Noisy(2), Noisy(3)] == [Noisy(1), Noisy(5), Noisy(3)], log)
log.clear()
print([Noisy(1), Noisy(2)] < [Noisy(1), Noisy(3)], log)
log.clear()
same = Noisy(7)
print([same] == [same], log, same in [same], log)
print([Noisy(1), Noisy(2)].index(2), log)
log.clear()
print(2 in [Noisy(1), Noisy(2)], log)

recursive = []
recursive.append(recursive)
print(recursive, recursive == recursive, recursive[0] is recursive)
pair = [1]
other = (pair, [pair])
pair.append(other)
print(pair)
