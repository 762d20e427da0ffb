"""Where two values differ, line by line."""

__unittest = True


def difference(first, second):
    return f'- {first!r}\n+ {second!r}'
