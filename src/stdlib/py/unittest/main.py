"""The command line of a program of tests: `unittest.main()`."""

import sys
from . import loader, runner

__unittest = True

_HELP = '''usage: {program} [-h] [-v] [-q] [-f] [-b] [-k TESTNAMEPATTERNS] [tests ...]

positional arguments:
  tests                a list of any number of test modules, classes and test methods.

options:
  -h, --help           show this help message and exit
  -v, --verbose        Verbose output
  -q, --quiet          Quiet output
  -f, --failfast       Stop on first fail or error
  -b, --buffer         Buffer stdout and stderr during tests
  -k TESTNAMEPATTERNS  Only run tests which match the given substring
'''

_FLAGS = {
    '-v': ('verbosity', 2), '--verbose': ('verbosity', 2),
    '-q': ('verbosity', 0), '--quiet': ('verbosity', 0),
    '-f': ('failfast', True), '--failfast': ('failfast', True),
    '-b': ('buffer', True), '--buffer': ('buffer', True),
}


class TestProgram:
    """A command-line program that runs a set of tests; this is primarily for making test modules executable."""

    module = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module = module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.catchbreak = catchbreak
        self.verbosity = verbosity
        self.buffer = buffer
        self.warnings = warnings
        self.tb_locals = tb_locals
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].replace('\\', '/').rpartition('/')[2]
        self.testNames = None
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        names, patterns = [], []
        rest = iter(argv[1:])
        for argument in rest:
            if argument in _FLAGS:
                setattr(self, *_FLAGS[argument])
            elif argument in ('-h', '--help'):
                sys.stdout.write(_HELP.format(program=self.progName))
                sys.exit(0)
            elif argument.startswith('-k'):
                pattern = argument[2:] or next(rest, None)
                if pattern is None:
                    self.usageExit('argument -k: expected one argument')
                patterns.append(pattern if '*' in pattern else f'*{pattern}*')
            elif argument.startswith('-') and argument != '-':
                self.usageExit(f'unrecognized arguments: {argument}')
            else:
                names.append(argument)
        if patterns:
            self.testLoader.testNamePatterns = patterns
        if names:
            self.testNames = names
        elif self.defaultTest is not None:
            self.testNames = [self.defaultTest] if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def usageExit(self, message):
        sys.stderr.write(f'{_HELP.format(program=self.progName).partition(chr(10))[0]}\n'
                         f'{self.progName}: error: {message}\n')
        sys.exit(2)

    def createTests(self):
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        testRunner = self.testRunner
        if testRunner is None:
            testRunner = runner.TextTestRunner
        if isinstance(testRunner, type):
            testRunner = testRunner(verbosity=self.verbosity, failfast=bool(self.failfast), buffer=bool(self.buffer),
                                    warnings=self.warnings, tb_locals=self.tb_locals)
        self.result = testRunner.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
