# isalpha, isdigit ...: Unicode's properties.
samples = ['a', 'Z', 'é', 'ß', 'Ω', 'я', '漢', 'あ', '1', '٣', '²', '½', '①', '五', 'Ⅷ', '_', ' ', '\t', '\n', '\xa0', '\u2003', '\u200b', '-', '.', '$', '😀', '𝟙', '\x00', '\x7f', '\xad', '\ud800', '\ue000', 'ª', '゛', '\u0301', '\x1c', '\x85']
names = ['isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isprintable', 'isidentifier', 'isascii']
print(names)
for text in samples:
    print(ascii(text), ''.join('x' if getattr(text, name)() else '.' for name in names))
for text in ('', 'abc', 'abc1', '123', '12.5', 'a b', 'name_1', '1name', 'class', 'ünïcode', 'a\u0301', '\u0301a', '  \n', 'a\n'):
    print(ascii(text), ''.join('x' if getattr(text, name)() else '.' for name in names))
