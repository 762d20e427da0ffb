# What a run shows for each kind of outcome: a sign or a line, then the failures, then the counts.
import unittest
from _shown import run


class Outcomes(unittest.TestCase):
    def test_error(self):
        return 1 / 0

    def test_failure(self):
        """Tells what failed.

        Only the first line of the docstring is shown.
        """
        self.assertEqual(1 + 1, 3, "arithmetic")

    def test_success(self):
        self.assertTrue(True)

    @unittest.skip("not today")
    def test_skipped(self):
        self.fail()

    @unittest.skipIf(True, "because it is so")
    def test_skipped_if(self):
        self.fail()

    @unittest.skipUnless(True, "never said")
    def test_not_skipped(self):
        pass

    def test_skips_itself(self):
        self.skipTest("halfway")

    @unittest.expectedFailure
    def test_expected_failure(self):
        self.fail()

    @unittest.expectedFailure
    def test_unexpected_success(self):
        pass


result = run(Outcomes)
print(result, result.wasSuccessful())
run(Outcomes, verbosity=2)
run(Outcomes, verbosity=0)


class AllWell(unittest.TestCase):
    def test_one(self):
        pass


print(run(AllWell).wasSuccessful())
run(AllWell, verbosity=2, descriptions=False)
run()
