"""The arguments of compile, exec and eval: what they may be, and what the errors say."""


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: compile('1', 'f', 'run'))
attempt(lambda: compile(1, 'f', 'exec'))
attempt(lambda: compile('1', 1, 'exec'))
attempt(lambda: compile('1', 'f', 'exec', 12345678))
attempt(lambda: compile('1', 'f', 'exec', optimize=5))
attempt(lambda: compile('1', b'bytes.py', 'eval').co_filename)
attempt(lambda: compile('a = 1', 'name.py', 'exec').co_name)
attempt(lambda: eval(1))
attempt(lambda: exec(1))
attempt(lambda: eval('1', 1))
attempt(lambda: exec('1', 1))
attempt(lambda: eval('1', {}, 1))
attempt(lambda: exec('1', {}, 1))
attempt(lambda: eval('1\0'))
attempt(lambda: exec('1\0'))
attempt(lambda: eval(bytearray(b'1 + 1')))
attempt(lambda: eval(b'"caf\xc3\xa9"'))
attempt(lambda: eval('1', None, {}))
attempt(lambda: eval(' \t 1 + 1'))
attempt(lambda: eval('\n1'))
attempt(lambda: exec('1', closure=()))
attempt(lambda: exec(compile('1', '', 'exec'), closure=()))


class Mapping:
    def __getitem__(self, name):
        return name * 2


attempt(lambda: eval('ab', {}, Mapping()))
attempt(lambda: eval('ab', Mapping()))
attempt(lambda: exec('ab', Mapping()))
