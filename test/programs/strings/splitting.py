# split, rsplit, splitlines, partition, rpartition, join.
for text in ('a,b,,c', ',', '', 'abc', 'a,b,c,d,e'):
    print(repr(text), text.split(','), text.split(',', 1), text.rsplit(',', 1), text.split(',', 0), text.split(',', -1))
for text in ('  a  b c ', '', '   ', 'x', '\ta\n\nb\x0bc\u2003d\xa0e'):
    print(repr(text), text.split(), text.split(None, 1), text.rsplit(None, 1), text.split(maxsplit=0), text.rsplit(maxsplit=2))
print('a<>b<>c'.split('<>'), 'a<>b<>c'.rsplit('<>', 1), 'aaa'.split('a'), 'aaaa'.split('aa'), 'aaaaa'.rsplit('aa'))
print('one\ntwo\r\nthree\rfour\n\nfive\x0bsix\x0cseven\x1ceight\u2028nine'.splitlines())
print('one\ntwo\r\nthree\n'.splitlines(True), ''.splitlines(), '\n'.splitlines(), 'a'.splitlines(keepends=True))
print('key=value=x'.partition('='), 'key=value=x'.rpartition('='), 'none'.partition('='), 'none'.rpartition('='))
print(','.join(['a', 'b', 'c']), ''.join('abc'), '-'.join([]), '-'.join(['x']), ', '.join({'k': 1, 'l': 2}), '.'.join(str(i) for i in range(5)))
for action in (lambda: 'a'.split(''), lambda: 'a'.split(1), lambda: 'a'.partition(''), lambda: 'a'.partition(1), lambda: ','.join([1]),
               lambda: ','.join(['a', None]), lambda: ','.join(5), lambda: 'a'.split(',', 'x')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
