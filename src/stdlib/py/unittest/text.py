"""Values in messages: shown safely, and shortened where two long ones agree."""

__unittest = True

_MAX_LENGTH = 80
_PLACEHOLDER_LENGTH = 12
_MIN_BEGIN = 5
_MIN_END = 5
_MIN_COMMON = 5
_MIN_DIFFERENCE = _MAX_LENGTH - (_MIN_BEGIN + _PLACEHOLDER_LENGTH + _MIN_COMMON + _PLACEHOLDER_LENGTH + _MIN_END)


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + ' [truncated]...'


def _withoutMiddle(text, beginning, end):
    hidden = len(text) - beginning - end
    if hidden <= _PLACEHOLDER_LENGTH:
        return text
    return f'{text[:beginning]}[{hidden} chars]{text[len(text) - end:]}'


def shortened(first, second):
    """The representations of two values, cut where they begin alike and where they are too long."""
    texts = safe_repr(first), safe_repr(second)
    longest = max(map(len, texts))
    if longest <= _MAX_LENGTH:
        return texts
    common = 0
    while common < min(map(len, texts)) and texts[0][common] == texts[1][common]:
        common += 1
    shown = _MAX_LENGTH - (longest - common + _MIN_BEGIN + _PLACEHOLDER_LENGTH)
    if shown > _MIN_COMMON:
        prefix = _withoutMiddle(texts[0][:common], _MIN_BEGIN, shown)
        return tuple(prefix + text[common:] for text in texts)
    prefix = _withoutMiddle(texts[0][:common], _MIN_BEGIN, _MIN_COMMON)
    return tuple(prefix + _withoutMiddle(text[common:], _MIN_DIFFERENCE, _MIN_END) for text in texts)


def countDifferences(first, second):
    """The items that one list has more often than the other: (count in first, count in second, item)."""
    try:
        counts = {}
        for index, items in enumerate((first, second)):
            for item in items:
                counts.setdefault(item, [0, 0])[index] += 1
    except TypeError:
        return _countEqualItems(first, second)
    return [(*pair, item) for item, pair in counts.items() if pair[0] != pair[1]]


def _countEqualItems(first, second):
    """The same for items that are not hashable."""
    differences = []
    rest = list(second)
    waiting = list(first)
    while waiting or rest:
        item = (waiting or rest)[0]
        inFirst = sum(1 for other in waiting if other == item)
        inSecond = sum(1 for other in rest if other == item)
        waiting = [other for other in waiting if not other == item]
        rest = [other for other in rest if not other == item]
        if inFirst != inSecond:
            differences.append((inFirst, inSecond, item))
    return differences
