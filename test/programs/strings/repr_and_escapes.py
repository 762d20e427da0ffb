# repr and ascii: quotes, escapes, what is printable.
for text in ('', 'plain', "it's", 'say "hi"', 'both \' and "', 'tab\tnewline\nreturn\r', 'back\\slash', '\x00\x01\x1f\x7f', '\x80\xa0\xad\xff',
             'é漢', '\u200b\u2028\ufeff', '😀', '\U000e0001\U0010ffff', '\ud800', 'a\ud83d', "'", '"', '\\', '{}', '%s'):
    print(repr(text), ascii(text), len(text), f'{text!r}' == repr(text))
print([repr('a'), 'b\n', ("c'",)], {'k"': 'v\t'})
print('\a\b\f\v'.__repr__(), repr('\\n'), r'\n', '\xe9', '\101\x41\u0041\U00000041')
print('implicit ' 'concatenation', 'line \
continued', """triple
quoted""")
