"""Programs run in processes of their own: there are none here."""

import unittest


def _needsProcess(*args, **kwargs):
    raise unittest.SkipTest('needs subprocesses')


assert_python_ok = assert_python_failure = spawn_python = kill_python = run_python_until_end = _needsProcess
make_script = make_pkg = make_zip_script = make_zip_pkg = _needsProcess


def interpreter_requires_environment():
    return False
