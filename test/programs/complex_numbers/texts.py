# Texts that stand for complex numbers, and those that do not.
for text in ("1", "j", "-j", "1+2j", "1-2j", "(1+2j)", " ( 1+2j ) ", "1e3j", "infj", "nan+infj", "-inf-nanj", "1_0+2_0j", "٣j", "1+j", ".5j", "+1.e2J"):
    print(repr(text), complex(text))
for text in ("", "1+", "1+2", "1 + 2j", "1j+2", "1++2j", "(1+2j", "1+2j)", "1_", "_1", "1__0j", "1_j", "a", "1j1", "1+2jj", "\x00", "1.2.3"):
    try:
        complex(text)
    except ValueError as error:
        print(repr(text), error)
