# Characters above U+FFFF count as one, wherever a str is measured, cut or searched.
text = 'a😀b🎉c'
print(len(text), text[1], text[-2], text[1:4], text[::-1], text[::2], list(text), [ord(c) for c in text])
print(text.find('b'), text.index('🎉'), text.rfind('c'), text.find('😀', 2), text.count('😀'), '😀' in text, 'b' in text)
print(text.split('b'), text.partition('🎉'), text.replace('😀', 'x'), text.replace('b', '🙂'), text.strip('ac'), text.upper())
print('😀' * 3, '😀' + 'x', 'x' + '😀', len('😀' * 3 + 'x'), '-'.join('😀🎉'), '😀😀'.count('😀'), '😀a😀'.rsplit('😀', 1))
print('😀' < '🎉', '\uffff' < '😀', '😀' > '\ue000', max('\ufffd', '😀'), sorted(['😀', '\uffee', 'z', '\U00010000']))
print(chr(0x1F600), ord('😀'), hex(ord('🎉')), '\U0001f600' == '😀', chr(0x10FFFF).encode(), '😀'.encode('utf-16-le'))
print('%s|%5s|%-5s|%.1s' % ('😀', '😀', '😀', '😀🎉'), '{:>4}|{:^5}|{:*<3}'.format('😀', '😀', '🎉'), f'{"😀🎉x":.2}')
print({'😀': 1}['😀'], '😀'.isalpha(), '𝒳'.isalpha(), '𐐨'.upper(), '😀'.center(4, '.'), '😀\t|'.expandtabs(4), '😀'.zfill(3))
print('a😀'.translate({0x1F600: 'smile', 97: '😀'}), '😀a'.removeprefix('😀'), 'a😀'.endswith('😀'), '😀x'.startswith('x', 1))
it = iter(text)
print(next(it), next(it), list(it), ''.join(reversed(text)), tuple('😀é'))
wide = text
wide += 'd'
print(wide, wide[5], len(wide), wide[:1] == 'a', type(wide[:1]))
