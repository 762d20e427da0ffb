# \N{...} names a character: by its name, an alias, or a rule; in any case, but for ideographs and syllables.
print(ascii("\N{LATIN SMALL LETTER E WITH ACUTE}\N{greek capital letter delta}\N{EM SPACE}\N{DIGIT ONE}"))
print(ascii("\N{LINE FEED}\N{NULL}\N{nbsp}\N{ZWJ}\N{BOM}\N{VS17}\N{LATIN CAPITAL LETTER GHA}\N{LATIN CAPITAL LETTER OI}"))
print(ascii("\N{HANGUL SYLLABLE GAG}\N{HANGUL SYLLABLE I}\N{HANGUL SYLLABLE SSYELM}\N{CJK UNIFIED IDEOGRAPH-4E00}"))
print(ascii("\N{CJK UNIFIED IDEOGRAPH-20000}\N{CJK COMPATIBILITY IDEOGRAPH-F900}\N{GRINNING FACE}\N{MUSICAL SYMBOL G CLEF}"))
print(ascii(f"{1}\N{DEGREE SIGN}{2}"), ascii("a\N{SNOWMAN}b\x41"), r"\N{SNOWMAN}", b"\N{SNOWMAN}")

for name in ("nosuch", "", " SPACE", "hangul syllable gag", "cjk unified ideograph-4e00", "CJK UNIFIED IDEOGRAPH-3000", "SPACE"):
    try:
        print(ascii(eval("'ab\\N{" + name + "}c'")))
    except SyntaxError as error:
        print(name, error)
for source in (r"'\N'", r"'a\N{LATIN'", r"'\Nx'", r"f'\N{nosuch}{1}'"):
    try:
        print(ascii(eval(source)))
    except SyntaxError as error:
        print(source, error)
