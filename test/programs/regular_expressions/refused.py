# differs: what JavaScript's expressions cannot do as Python's is refused by name
import re

for pattern in (
    "(a)?(?(1)b|c)",
    "(?:(a)|b)*",
    "(a*)*",
    "(?:a|b*)+?c",
    r"(?:(a)|b)\1",
    r"\N{DIGIT ONE}",
    "(?i:é)",
):
    try:
        print(pattern, re.compile(pattern))
    except NotImplementedError as error:
        print(f"{pattern} -> {error}")
try:
    re.compile("a", re.DEBUG)
except NotImplementedError as error:
    print(error)
