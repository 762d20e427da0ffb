# Indexing and slicing.
s = 'abcdefghij'
print(s[0], s[-1], s[5], s[-10], s[2:5], s[:3], s[7:], s[:], s[-3:], s[:-3], s[::2], s[1::3], s[::-1], s[8:2:-2], s[5:2], s[100:], s[-100:3])
print(s[slice(2, 8, 3)], s[True], len(s), len(''), 'c' in s, 'cd' in s, '' in s, 'dc' in s, 'z' not in s)
for i in (10, -11):
    try:
        s[i]
    except IndexError as error:
        print(error)
for bad in ('a', 1.0, None):
    try:
        s[bad]
    except TypeError as error:
        print(error)
try:
    s[::0]
except ValueError as error:
    print(error)
try:
    s[0] = 'x'
except TypeError as error:
    print(error)
print([c for c in 'héllo'], list(reversed('abc')), sorted('banana'), max('hello'), min('hello'), list(enumerate('ab', 1)))
print('abc' < 'abd', 'Z' < 'a', 'abc' < 'abcd', '' < 'a', 'é' > 'z', 'a' == 'a', 'a' != 'A', 'b' >= 'b')
