# args: -v Beta Alpha.test_two
# exit: 1
# unittest.main() runs what the command line names; the exit code says whether all was well.
import sys
import unittest


class Masked:
    def write(self, text):
        if text.startswith("Ran "):
            text = text[: text.rindex(" in ")] + " in TIME"
        sys.stdout.write(text)

    def flush(self):
        pass


class Alpha(unittest.TestCase):
    def test_one(self):
        print("never")

    def test_two(self):
        self.assertEqual(1, 1)


class Beta(unittest.TestCase):
    def test_fails(self):
        self.fail("so the exit code is 1")


class Runner(unittest.TextTestRunner):
    def __init__(self, **options):
        super().__init__(Masked(), **options)


if __name__ == "__main__":
    program = unittest.main(testRunner=Runner, exit=False)
    print(program.result)
    unittest.main(argv=["program", "-k", "two", "-q"], testRunner=Runner, exit=False)
    unittest.main(argv=["program", "-k", "Alpha*one", "--verbose"], testRunner=Runner, exit=False)
    unittest.main(argv=["program", "Missing"], testRunner=Runner, exit=False)
    unittest.main(testRunner=Runner, testLoader=unittest.TestLoader())
    print("never")
