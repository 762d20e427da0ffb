# exit: 4
# sys.exit runs finally clauses and __exit__; the last exit wins.
import sys

class Manager:
    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        print('exit', type.__name__, value.code)

try:
    with Manager():
        try:
            sys.exit(3)
        finally:
            print('finally')
            sys.exit(4)
except ValueError:
    print('never')
