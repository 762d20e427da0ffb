# exit: 1
# The traceback goes to what sys.stderr is then.
import sys

class Writer:
    def write(self, text):
        sys.stdout.write(text.replace('ValueError', '(ValueError)'))

    def flush(self):
        pass

sys.stderr = Writer()
raise ValueError('to stdout')
