"""Values laid out over several lines where one is too short: one element a line, dicts and sets sorted."""

__unittest = True

_WIDTH = 80


class _Key:
    """Sorts values that have no order by their types and identities."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return (str(type(self.value)), id(self.value)) < (str(type(other.value)), id(other.value))


def _sortedItems(dictionary):
    return sorted(dictionary.items(), key=lambda item: (_Key(item[0]), _Key(item[1])))


def _represent(value, outer=()):
    """As `repr`, with the items of dicts sorted."""
    method = type(value).__repr__
    if method not in (dict.__repr__, list.__repr__, tuple.__repr__) or not value:
        return repr(value)
    if id(value) in outer:
        return f'<Recursion on {type(value).__name__} with id={id(value)}>'
    outer = (*outer, id(value))
    if method is dict.__repr__:
        return '{%s}' % ', '.join(f'{_represent(key, outer)}: {_represent(item, outer)}'
                                  for key, item in _sortedItems(value))
    items = ', '.join(_represent(item, outer) for item in value)
    if method is list.__repr__:
        return f'[{items}]'
    return f'({items},)' if len(value) == 1 else f'({items})'


def laidOut(value):
    return _laidOut(value, 0, 0, 1, ())


def _laidOut(value, indent, allowance, level, outer):
    """The text of a value that begins in column `indent` and is followed by `allowance` characters."""
    text = _represent(value, outer)
    if len(text) <= _WIDTH - indent - allowance or id(value) in outer:
        return text
    method = type(value).__repr__
    inner = (*outer, id(value))
    if method is dict.__repr__:
        parts = []
        for key, item, after in _withAllowance(_sortedItems(value), allowance + 1):
            name = _represent(key, inner)
            parts.append(f'{name}: {_laidOut(item, indent + len(name) + 3, after, level + 1, inner)}')
        return _bracketed('{', parts, '}', indent)
    if method is str.__repr__ and value:
        return _textLaidOut(value, text, indent, allowance, level)
    brackets = _bracketsOf(value, method)
    if brackets is None or not value:
        return text
    opening, closing, shift = brackets
    isSet = method in (set.__repr__, frozenset.__repr__)
    items = sorted(value, key=_Key) if isSet else list(value)
    indent += shift
    rows = _withAllowance([(item,) for item in items], allowance + len(closing))
    return _bracketed(opening, [_laidOut(item, indent + 1, after, level + 1, inner) for item, after in rows], closing, indent)


def _withAllowance(rows, allowance):
    """Each row with the number of characters after it: a comma, or what closes."""
    return [(*row, allowance if i == len(rows) - 1 else 1) for i, row in enumerate(rows)]


def _bracketsOf(value, method):
    if method is list.__repr__:
        return '[', ']', 0
    if method is tuple.__repr__:
        return '(', ',)' if len(value) == 1 else ')', 0
    if method in (set.__repr__, frozenset.__repr__):
        if type(value) is set:
            return '{', '}', 0
        name = type(value).__name__
        return name + '({', '})', len(name) + 1


def _bracketed(opening, parts, closing, indent):
    return opening + (',\n' + ' ' * (indent + 1)).join(parts) + closing


def _textLaidOut(value, text, indent, allowance, level):
    """A long text as several literals, one below the other."""
    if level == 1:
        indent += 1
        allowance += 1
    width = _WIDTH - indent
    chunks = []
    lines = value.splitlines(True)
    for i, line in enumerate(lines):
        isLast = i == len(lines) - 1
        if len(repr(line)) <= width - (allowance if isLast else 0):
            chunks.append(repr(line))
            continue
        words, current = _words(line), ''
        for j, word in enumerate(words):
            room = width - (allowance if isLast and j == len(words) - 1 else 0)
            if current and len(repr(current + word)) > room:
                chunks.append(repr(current))
                current = ''
            current += word
        chunks.append(repr(current))
    if len(chunks) == 1:
        return text
    joined = ('\n' + ' ' * indent).join(chunks)
    return f'({joined})' if level == 1 else joined


def _words(line):
    """The words, each with the space after it."""
    words, wasSpace = [''], False
    for char in line:
        if wasSpace and not char.isspace():
            words.append('')
        words[-1] += char
        wasSpace = char.isspace()
    return words
