# Flags have names; a faulty pattern is told with its place.
import re

print(repr(re.I), repr(re.I | re.M), repr(re.S | re.A | re.X), re.I | re.M == 10, repr(re.NOFLAG), int(re.VERBOSE))
print(re.IGNORECASE is re.I, re.I & re.M, bool(re.I & re.M), re.compile("a", re.I | re.S), re.compile(b"a", re.M).flags)
print(re.compile("(?im)a").flags, re.compile("(?x) a").search("a"), repr(re.compile("a" * 300))[:60], repr(re.RegexFlag(2)))

for pattern in (
    "(", ")", "a)", "(?:a", "[", "[a", "[]", "*", "a**", "a{2}{3}", "a|*", "(?", "(?P", "(?P<", "(?P<a", "(?P<>a)",
    "(?P<1>a)", "(?P<a>b)(?P<a>c)", "(?P=a)", r"\1", r"(a)\2", r"(a\1)", r"\q", "\\", "[\\", r"[\q]", r"\x1", r"\u12",
    "[b-a]", r"[\w-a]", "a{3,2}", "(?<=a+)b", "(?<a)", "(?i", "(?iz)", "a(?i)", "(?-", "(?i-", "(?i-i:a)", "(?-u:a)",
    "(?L)a", "(?au)a", "(?#", "(?y)", r"\400", "^*", r"\b+", "(?P>a)", "a\nb(", "(?P<a b>c)", r"[\400]",
):
    try:
        print(pattern, re.compile(pattern))
    except re.error as error:
        print(ascii(pattern), "->", error, "|", error.msg, error.pos, error.lineno, error.colno)

for action in (
    lambda: re.compile("a", re.A | re.U),
    lambda: re.compile(b"a", re.U),
    lambda: re.compile("a", re.L),
    lambda: re.compile(b"(?u)a"),
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
