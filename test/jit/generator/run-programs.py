"""CPython as the oracle: runs programs that come as JSON strings, one a line, and answers with what they print."""

import contextlib
import io
import json
import os
import sys
import tempfile

FILENAME = "program.py"
# As many frames as this file has below a program's.
sys.setrecursionlimit(sys.getrecursionlimit() + 3)


def run(source):
    # Uncaught exceptions are shown with lines of the file.
    with open(FILENAME, "w") as file:
        file.write(source)
    out, err = io.StringIO(), io.StringIO()
    code = 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            exec(compile(source, FILENAME, "exec"), {"__name__": "__main__"})
        except BaseException as error:
            code = 1
            trace = error.__traceback__.tb_next
            sys.__excepthook__(type(error), error.with_traceback(trace), trace)
    return {"stdout": out.getvalue(), "stderr": err.getvalue(), "exitCode": code}


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line))), file=sys.__stdout__, flush=True)
