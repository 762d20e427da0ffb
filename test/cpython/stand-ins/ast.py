"""Tauraro's syntax trees are not Python objects: tests of them do not run."""

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000


def parse(source, filename='<unknown>', mode='exec', **options):
    raise NotImplementedError('ast.parse() is not supported')


def literal_eval(source):
    return eval(source.strip() if isinstance(source, str) else source, {'__builtins__': {}})
