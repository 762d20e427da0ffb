"""Runs test cases and prints what their runner writes, with the time masked."""

import sys
import unittest


class Masked:
    def write(self, text):
        if text.startswith("Ran ") and " in " in text:
            text = text[: text.rindex(" in ")] + " in TIME"
        sys.stdout.write(text)

    def flush(self):
        pass


def run(*cases, **options):
    suite = unittest.TestSuite(map(unittest.defaultTestLoader.loadTestsFromTestCase, cases))
    return unittest.TextTestRunner(stream=Masked(), **options).run(suite)
