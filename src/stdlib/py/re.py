"""Regular expressions: patterns are compiled by `_re`; here are the flags, the error, and functions by pattern."""

import _re
from _re import Match, Pattern

__all__ = [
    'match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 
    'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE',
    'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag',
]


class error(Exception):
    """A pattern is faulty: `msg` says how, `pos` where, as do `lineno` and `colno`."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


class RegexFlag(int):
    """Flags that know their names."""

    _names = {}

    @property
    def value(self):
        return int(self)

    @property
    def name(self):
        return '|'.join(name for name, flag in self._names.items() if int(self) & flag) or None

    def __repr__(self):
        known = sum(self._names.values())
        if int(self) == 0:
            return 're.NOFLAG'
        if int(self) < 0:
            return f'~({RegexFlag(~int(self))!r})' if int(self) != -1 else f're.{type(self).__name__}(-1)'
        parts = [f're.{name}' for name, flag in self._names.items() if int(self) & flag]
        if int(self) & ~known:
            parts.append(hex(int(self) & ~known))
        return '|'.join(parts)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(sum(self._names.values()) & ~int(self))

    def __contains__(self, other):
        return int(self) & int(other) == int(other)


NOFLAG = RegexFlag(0)
for _names, _bit in (('ASCII', 'A'), 256), (('IGNORECASE', 'I'), 2), (('LOCALE', 'L'), 4), (('UNICODE', 'U'), 32), \
        (('MULTILINE', 'M'), 8), (('DOTALL', 'S'), 16), (('VERBOSE', 'X'), 64), (('TEMPLATE', 'T'), 1), (('DEBUG',), 128):
    RegexFlag._names[_names[0]] = _bit
    _flag = RegexFlag(_bit)
    for _name in _names:
        globals()[_name] = _flag
        setattr(RegexFlag, _name, _flag)
del _names, _name, _bit, _flag

_MAX_CACHE = 512
_cache = {}


def compile(pattern, flags=0):
    """Compile a regular expression pattern, returning a Pattern object."""
    flags = int(flags)
    key = type(pattern), pattern, flags
    try:
        return _cache[key]
    except KeyError:
        pass
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes, bytearray)):
        raise TypeError('first argument must be string or compiled pattern')
    if len(_cache) >= _MAX_CACHE:
        del _cache[next(iter(_cache))]
    compiled = _cache[key] = _re.compile(pattern, flags, error)
    return compiled


def match(pattern, string, flags=0):
    """Try to apply the pattern at the start of the string, returning a Match object, or None if no match was found."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Try to apply the pattern to all of the string, returning a Match object, or None if no match was found."""
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Scan through string looking for a match to the pattern, returning a Match object, or None if none was found."""
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    """Return the string with the leftmost non-overlapping matches replaced by `repl`, a text or a callable."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """As `sub`, with the number of replacements made."""
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    """Split the source string by the occurrences of the pattern, returning a list with the substrings."""
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    """Return a list of all non-overlapping matches in the string; of their groups, where the pattern has some."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Return an iterator over all non-overlapping matches in the string."""
    return compile(pattern, flags).finditer(string)


def purge():
    """Clear the regular expression cache."""
    _cache.clear()


_special = {ord(char): '\\' + char for char in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f'}


def escape(pattern):
    """Escape special characters in a string."""
    if isinstance(pattern, str):
        return pattern.translate(_special)
    return str(pattern, 'latin1').translate(_special).encode('latin1')
