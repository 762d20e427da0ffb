# Searching and matching; what a match knows.
import re

m = re.search(r"(\w+)@(?P<host>\w+)(?:\.(?P<top>\w+))?", "write to ada@example, please")
print(m, m.group(), m.group(0), m.group(1, "host", 3), m["host"], m[1])
print(m.groups(), m.groups("none"), m.groupdict(), m.groupdict(default=0))
print(m.start(), m.end(), m.span(), m.span("host"), m.span("top"), m.regs)
print(m.lastindex, m.lastgroup, m.pos, m.endpos, m.string, m.re.pattern)
print(m.expand(r"\2 of \1 [\g<host>\3]"))
print(bool(m), re.search("x", "abc"))

p = re.compile("[ab]+")
print(p, p.groups, p.flags, p.groupindex, p == re.compile("[ab]+"), hash(p) == hash(re.compile("[ab]+")))
print(p.match("cab"), p.match("cab", 1), p.search("ccabc", 1, 3), p.fullmatch("abba"), p.fullmatch("abbac"))
print(p.fullmatch("cabbac", 1, 5), p.match("ab", 5), p.match("ab", -3), p.search("ab", 1, 0))
print(re.match("a", "ba"), re.fullmatch("a|ab", "ab"), re.match("a|ab", "ab"))

print(re.findall("a.", "abacad"), re.findall("(a)(.)", "abacad"), re.findall("(a)|b", "ab"))
print([m.span() for m in re.finditer("a*", "baac")])
for m in re.finditer(r"(?P<key>\w)=(?P<value>\d)", "a=1, b=2"):
    print(m.groupdict(), m.span("value"))

for action in (
    lambda: re.search("a", b"a"),
    lambda: re.search(b"a", "a"),
    lambda: re.search("a", 3),
    lambda: re.compile(3),
    lambda: re.compile(p, re.I),
    lambda: re.match("(a)", "a").group(2),
    lambda: re.match("(a)", "a").group("name"),
    lambda: re.match("(a)", "a")[1.5],
):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
