"""Where two values differ, line by line: lines marked '- ' and '+ ', with '? ' lines that point at what changed."""

from .layout import laidOut
from .matching import Matching

__unittest = True

# From this likeness on two lines count as one that was changed.
_LIKENESS = 0.75


def difference(first, second):
    """The marked lines for two texts, or for two other values as they are laid out."""
    if not isinstance(first, str):
        return '\n'.join(_compare(laidOut(first).splitlines(), laidOut(second).splitlines()))
    lines, others = first.splitlines(True), second.splitlines(True)
    if len(lines) == 1 and first.strip('\r\n') == first:
        lines, others = [first + '\n'], [second + '\n']
    return ''.join(_compare(lines, others))


def _compare(a, b):
    for kind, alo, ahi, blo, bhi in Matching(a, b).changes():
        if kind == 'replace':
            yield from _replaced(a[alo:ahi], b[blo:bhi])
        else:
            yield from _marked('- ' if kind == 'delete' else '  ', a[alo:ahi])
            if kind == 'insert':
                yield from _marked('+ ', b[blo:bhi])


def _marked(mark, lines):
    for line in lines:
        yield mark + line


def _replaced(a, b):
    """Lines that stand in place of others: finds the two that are most alike, and goes on before and after them."""
    if not a or not b:
        yield from _marked('- ', a)
        yield from _marked('+ ', b)
        return
    best, equal = (_LIKENESS - 0.01, None, None), None
    for j, belt in enumerate(b):
        for i, aelt in enumerate(a):
            if aelt == belt:
                equal = equal or (i, j)
                continue
            matching = Matching(aelt, belt, ' \t')
            if matching.couldExceed(best[0]) and matching.ratio() > best[0]:
                best = matching.ratio(), i, j
    if best[0] >= _LIKENESS:
        i, j = best[1:]
        changed = _changedLine(a[i], b[j])
    elif equal:
        i, j = equal
        changed = ['  ' + a[i]]
    else:
        blocks = [list(_marked('- ', a)), list(_marked('+ ', b))]
        for block in blocks if len(b) >= len(a) else reversed(blocks):
            yield from block
        return
    yield from _replaced(a[:i], b[:j])
    yield from changed
    yield from _replaced(a[i + 1:], b[j + 1:])


def _changedLine(old, new):
    marks = {'replace': ('^', '^'), 'delete': ('-', ''), 'insert': ('', '+'), 'equal': (' ', ' ')}
    oldMarks = newMarks = ''
    for kind, alo, ahi, blo, bhi in Matching(old, new, ' \t').changes():
        oldMarks += marks[kind][0] * (ahi - alo)
        newMarks += marks[kind][1] * (bhi - blo)
    for sign, line, pointers in (('- ', old, oldMarks), ('+ ', new, newMarks)):
        yield sign + line
        pointers = ''.join(char if mark == ' ' and char.isspace() else mark for char, mark in zip(line, pointers)).rstrip()
        if pointers:
            yield f'? {pointers}\n'
