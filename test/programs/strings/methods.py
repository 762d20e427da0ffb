# The everyday methods of str.
s = 'The quick brown fox'
print(s.upper(), s.lower(), s.title(), s.swapcase(), s.capitalize(), 'straße'.casefold())
print(s.find('quick'), s.find('slow'), s.index('fox'), s.rfind('o'), s.count('o'), s.count(''), s.find('o', 13), s.find('T', 1))
print(s.startswith('The'), s.endswith('fox'), s.startswith(('a', 'T')), s.startswith('quick', 4), s.endswith('w', 0, 15))
print(s.split(), s.split(' ', 1), s.rsplit(' ', 1), s.partition(' '), s.rpartition(' '), s.partition('x!'))
print('a,b,,c'.split(','), ''.split(','), ''.split(), '  a  b '.split(), '1\n2\r\n3'.splitlines(), 'a\n'.splitlines(True))
print('-'.join(['a', 'b', 'c']), ''.join(['x']), ','.join('abc'), ' '.join([]))
print('  pad '.strip() + '|', '  pad '.lstrip() + '|', '  pad '.rstrip() + '|', 'xxhixx'.strip('x'), 'abcba'.strip('ab'))
print('hi'.center(10, '*'), 'hi'.ljust(6, '.'), 'hi'.rjust(6), '42'.zfill(6), '-42'.zfill(6), 'abc'.center(6) + '|')
print('aXbXc'.replace('X', '-'), 'aXbXc'.replace('X', '-', 1), 'aaa'.replace('aa', 'b'), 'abc'.replace('', '.'))
print('abc'.isalpha(), 'ab1'.isalnum(), '12'.isdigit(), '1.2'.isdigit(), ' \t'.isspace(), 'Ab'.isupper(), 'AB1'.isupper(), 'ab'.islower(), 'Ab Cd'.istitle(), ''.isalpha(), 'x1'.isidentifier(), '½'.isnumeric(), '²'.isdigit(), '²'.isdecimal())
print('prefix-name'.removeprefix('prefix-'), 'name.py'.removesuffix('.py'), 'name'.removesuffix('x'))
print('a\tb\tc'.expandtabs(4), 'abc'.translate({97: 'A', 98: None, 99: 100}), str.maketrans('ab', 'xy'))
print('hello'.translate(str.maketrans('el', 'ip', 'o')), 'abc' 'def', 'ab' * 3, 0 * 'ab', -1 * 'ab')
for bad in (lambda: s.index('slow'), lambda: ''.join([1]), lambda: 'a'.split(''), lambda: 'x'.center(5, 'ab'), lambda: 'a' + 1, lambda: 'a' * 'b'):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
