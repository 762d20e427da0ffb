# unicode_escape writes a text as a literal would, raw_unicode_escape only what is beyond Latin-1.
for text in ("plain", "tab\tand\nline\\ 'quote'", "\0\x7f\xe9", "\u20ac\U0001F600", "\\u0041"):
    escaped, raw = text.encode("unicode_escape"), text.encode("raw_unicode_escape")
    print(escaped, raw, escaped.decode("unicode-escape") == text, ascii(raw.decode("raw-unicode-escape")))

print(ascii(rb"\x41\u0042\U00000043\101\n\t\q\'".decode("unicode_escape")), ascii(b"a\\\nb\xe9".decode("unicode_escape")))
for data in (rb"ab\x4", rb"\x", rb"\u12z", rb"\U0011ffff", b"a\\", rb"\U123"):
    for encoding in ("unicode_escape", "raw_unicode_escape"):
        try:
            print(data, encoding, ascii(data.decode(encoding)))
        except UnicodeDecodeError as error:
            print(data, error)
    print(ascii(data.decode("unicode_escape", "replace")), ascii(data.decode("unicode_escape", "ignore")))
