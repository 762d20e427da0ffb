# find, index, count, startswith, endswith: bounds, empty texts, tuples.
text = 'the cat sat on the mat'
print(text.find('the'), text.rfind('the'), text.find('the', 1), text.find('dog'), text.find('at', 5, 10), text.rfind('at', 0, -1))
print(text.index('cat'), text.rindex('t'), text.count('at'), text.count('t', 4, 12), text.count(''), 'aaaa'.count('aa'))
print(text.find(''), text.find('', 5), text.find('', 22), text.find('', 23), text.rfind(''), ''.find(''), ''.count(''))
print(text.find('t', -3), text.find('t', -100), text.find('t', None, None), text.find('t', 10 ** 30), text.find('t', 3, 2))
print(text.startswith('the'), text.startswith('cat', 4), text.startswith('', 30), text.startswith(('x', 'th')), text.startswith(()))
print(text.endswith('mat'), text.endswith('sat', 0, 11), text.endswith(('cat', 'mat')), text.endswith(''), text.endswith('', 22))
print('cat' in text, '' in text, 'dog' not in text, 'T' in text)
for action in (lambda: text.index('dog'), lambda: text.rindex('cat', 8), lambda: text.find(1), lambda: text.count(None),
               lambda: text.startswith(1), lambda: text.startswith((1,)), lambda: text.endswith(['a']), lambda: 1 in text,
               lambda: text.find('a', 'b')):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
