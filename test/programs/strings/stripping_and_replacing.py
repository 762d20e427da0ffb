# strip, replace, removeprefix, removesuffix, expandtabs, translate.
for text in ('  x  ', '\t\n x y \u2003', 'xxabcxx', 'xyzzyx', '', '   '):
    print(repr(text), repr(text.strip()), repr(text.lstrip()), repr(text.rstrip()), repr(text.strip('x')), repr(text.lstrip('xy')), repr(text.rstrip('zyx ')))
print('banana'.replace('an', 'AN'), 'banana'.replace('an', '', 1), 'banana'.replace('x', 'y'), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2))
print(''.replace('', 'x'), ''.replace('a', 'x'), 'aaa'.replace('a', 'aa'), 'aaa'.replace('aa', 'b'), 'abc'.replace('abc', ''), 'a.b'.replace('.', '$&'))
print('TestCase'.removeprefix('Test'), 'TestCase'.removesuffix('Case'), 'TestCase'.removeprefix('x'), 'aa'.removesuffix(''), 'aa'.removeprefix('aa'))
print(repr('a\tbc\tdef\tx'.expandtabs()), repr('a\tbc\tdef'.expandtabs(4)), repr('\t\n\tx'.expandtabs(2)), repr('a\tb'.expandtabs(0)), repr('a\tb'.expandtabs(tabsize=1)))
table = str.maketrans('abc', 'xyz', 'd')
print(table, 'aabbccdd'.translate(table), str.maketrans({'a': 'AA', 'b': None, 99: 'see'}), 'abcd'.translate(str.maketrans({'a': 'AA', 'b': None, 99: 'see'})))
print('abc'.translate({97: 98, 98: '', 99: None}), 'abc'.translate(['x'] * 98), 'Aä'.translate({228: 'ae'}))
for action in (lambda: 'a'.strip(1), lambda: 'a'.replace(1, 'b'), lambda: 'a'.replace('a', 1), lambda: 'a'.removeprefix(1), lambda: str.maketrans('a'),
               lambda: str.maketrans('ab', 'c'), lambda: str.maketrans({'ab': 1}), lambda: 'a'.translate({97: 1.5}), lambda: 'a'.translate({97: 1114112})):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
