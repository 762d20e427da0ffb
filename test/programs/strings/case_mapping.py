# Case: Unicode's mappings, title case, folding.
for text in ('hello World', 'ÀÉÎõü', 'straße', 'ŉ ǆ ǅ Ǆ', 'ὈΔΥΣΣΕΎΣ', 'ΑΣ ΑΣΑ', 'İstanbul ı', 'ﬁn ﬀ', "they're bill's", 'x1y2z3', 'ᾳ ᾼ ᾴ', 'ᏣᎳᎩ ꭰ', '', 'ab-cd_ef', 'ß'):
    print(repr(text), text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold(), sep=' | ')
print('ß'.casefold() == 'SS'.casefold(), 'Σ'.lower(), 'aΣ'.lower(), 'Σa'.lower(), 'ﬃ'.upper(), 'ŉ'.upper(), 'ᾼ'.lower())
for text in ('abc', 'ABC', 'Abc', 'aB', '123', 'a1', 'A1', 'Title Case', 'Title case', "They'Re", 'ǅ', 'ª', '', 'ⅷ', 'Ⅷ'):
    print(repr(text), text.islower(), text.isupper(), text.istitle())
