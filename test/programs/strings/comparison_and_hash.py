# Order by code points, equality with other types, hashes, operators.
words = ['banana', 'apple', 'Cherry', 'apple pie', '', 'Äpfel', 'zebra', '10', '9', 'é', 'e\u0301']
print(sorted(words), sorted(words, key=str.lower), max(words), min(words))
print('a' < 'b', 'a' <= 'a', 'abc' > 'abd', 'ab' < 'abc', '' < 'a', 'Z' < 'a', 'a' == 'a', 'a' != 'b', 'a' == 1, 'a' != None)
print('a' + 'b', 'a' * 3, 3 * 'ab', 'a' * 0, 'a' * -1, True * 'x', 'ab' * 2 + 'c')
print(hash('abc') == hash('a' + 'bc'), {'a': 1, 'b': 2}['a'], len({'x', 'x', 'y'}), 'k' in {'k': None})
s = 'x'
t = s
s += 'y'
print(s, t, s is not t)
for action in (lambda: 'a' < 1, lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 'b', lambda: 'a' * 1.5, lambda: 'a' - 'b', lambda: -'a', lambda: 'a' + None, lambda: 'a' + b'b',
               lambda: 'a' * 2 ** 64):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
