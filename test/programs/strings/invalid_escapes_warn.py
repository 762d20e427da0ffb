# differs: the module warnings is asked, where the program has put one; CPython warns by itself
import sys


class Warnings:
    filter = "show"

    def warn_explicit(self, message, category, filename, line):
        if self.filter == "error":
            raise category(message)
        print(f"{filename}:{line}: {category.__name__}: {message}")


print(eval(r"'\z'"))
sys.modules["warnings"] = warnings = Warnings()
for source in (r"'\z'", "'''\n\\z \\y'''", r"b'\q'", r"'\400'", r"b'\777'", r"f'\{1}\d'", r"r'\z'", r"'\\z\n\101'", "('a' '\\w'\n'\\s')"):
    print(ascii(eval(source)))
warnings.filter = "error"
try:
    eval("1 +\\\n '''\n\\z'''")
except SyntaxError as error:
    print(error, error.lineno, error.offset)
print(eval("'fine'"))
