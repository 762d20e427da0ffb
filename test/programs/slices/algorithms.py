# Everyday algorithms that lean on slices.
def rotate(items, k):
    k %= len(items)
    return items[-k:] + items[:-k]


def chunks(items, size):
    return [items[i : i + size] for i in range(0, len(items), size)]


def is_palindrome(text):
    letters = [c for c in text.lower() if c.isalpha()]
    return letters == letters[::-1]


def merge_sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    while left and right:
        merged.append(left.pop(0) if left[0] <= right[0] else right.pop(0))
    return merged + left + right


def permutations(items):
    if not items:
        return [items]
    return [items[i : i + 1] + rest for i in range(len(items)) for rest in permutations(items[:i] + items[i + 1 :])]


print(rotate([1, 2, 3, 4, 5], 2), rotate("abcdef", 1), rotate((1, 2, 3), -1))
print(chunks(list(range(7)), 3), chunks("abcdefgh", 4))
print(is_palindrome("A man, a plan, a canal: Panama"), is_palindrome("slice"))
print(merge_sort([5, 2, 9, 1, 5, 6, -3, 0]))
print(permutations("abc"), len(permutations([1, 2, 3, 4])))
sieve = [True] * 60
sieve[0:2] = [False, False]
for n in range(2, 8):
    if sieve[n]:
        sieve[n * n :: n] = [False] * len(sieve[n * n :: n])
print([n for n, is_prime in enumerate(sieve) if is_prime])
window = [sum(data[i : i + 3]) for data in [[1, 4, 2, 8, 5, 7]] for i in range(len(data) - 2)]
print(window)
matrix = [list(range(i, i + 3)) for i in range(0, 9, 3)]
print([row[::-1] for row in matrix[::-1]], [row[1:] for row in matrix[1:]])
