"""Writes errors.json: what CPython's compiler says of each program in errors.txt (programs are parted by `----`).

Run it with CPython 3.11 in this folder. A program that compiles there is recorded with null.
"""

import json
import sys
import warnings

assert sys.version_info[:2] == (3, 11)
warnings.simplefilter("ignore")


def error_of(source):
    try:
        compile(source, "program.py", "exec")
    except SyntaxError as error:
        return [error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset]
    return None


with open("errors.txt") as programs:
    cases = [{"source": source, "error": error_of(source)} for source in programs.read().split("----\n")]
with open("errors.json", "w") as recorded:
    json.dump(cases, recorded, indent=1)
    recorded.write("\n")
