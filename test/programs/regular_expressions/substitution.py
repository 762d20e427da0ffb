# Replacing and splitting.
import re

print(re.sub("[aeiou]", "*", "education"), re.sub("a", "b", "xyz"))
print(re.sub(r"(\w+) (\w+)", r"\2 \1!", "hello world"))
print(re.sub(r"(?P<first>\w)(\w*)", r"\g<2>\g<first>ay", "pig latin"), re.sub("(a)|b", r"[\1]", "ab"))
print(re.sub("a", lambda m: m.group().upper() + str(m.start()), "banana"))
print(re.sub("a", "x", "banana", count=2), re.subn("a", "x", "banana"), re.subn("q", "x", "banana"))
print(re.sub("x*", "-", "abxd"), re.sub("$", "!", "a\n"), re.sub("", "-", "abc"), re.sub(r"\b", "|", "ab cd"))
print(ascii(re.sub("b", r"\n\t\\\x41" if False else r"\n\t\\", "abc")), re.sub("b", r"\g<0>\g<0>", "abc"))
print(re.sub("a??", "-", "aa"), re.sub("|a", "-", "aa"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"([,;])", "a,b;c"), re.split(",", "a,b,c", maxsplit=1))
print(re.split("x*", "axbc"), re.split("", "ab"), re.split(r"(-)|(=)", "a-b=c"))
print(re.escape("a.b*c [d] é\n-_/"), re.escape(b"a+b"))
print(re.sub(b"[0-9]+", rb"<\g<0>>", b"a12b3"), re.split(b" ", b"a b"), re.findall(rb"\w", "é1a".encode("latin-1")))
print(re.sub("b", "\U0001F600", "abc"), re.sub("\U0001F600", "b", "a\U0001F600c"))


class Text(str):
    pass


print(re.sub("a", "b", Text("cat")), type(re.sub("x", "b", Text("cat"))).__name__, re.match("c", Text("cat")))

for template in (r"\2", r"\g<name>", r"\q", "\\", r"\g<1", r"\g<>", r"\g<a b>", r"\400", r"\g1"):
    try:
        print(re.sub("(a)", template, "a"))
    except (re.error, IndexError) as error:
        print(template, type(error).__name__, error)
