# Every kind of string literal.
print('a\nb\tc\\d\'e"f', "it's", 'say "hi"', r'raw\n\t', R'\d', '''triple
'single' "double" ''', """another
one""", 'line \
continued', '\x41\u00e9\U0001F600\101\0end'.encode('unicode_escape') if False else 'ok')
print('oct \101\60\7'.__len__(), '\a\b\f\v'.__repr__(), 'a' "b" '''c''', u'unicode', '')
print(len('''
'''), 'tab	inside', '#no comment', "a" if '' else "b")
print(b'bytes\x00\xff', rb'\x', Rb'\n', b'a' b'b', len(b'\n'))
