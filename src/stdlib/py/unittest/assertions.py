"""The assert methods of TestCase. Each says in its message what it found; a message given by the caller follows."""

from .contexts import AssertRaises, AssertWarns
from .difference import difference
from .text import countDifferences, safe_repr, shortened

__unittest = True

_DIFF_OMITTED = '\nDiff is {} characters long. Set self.maxDiff to None to see it.'


class Assertions:
    """What TestCase can assert. `failureException`, `longMessage` and `maxDiff` are TestCase's."""

    # ---- failing

    def fail(self, msg=None):
        """Fail immediately, with the given message."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def _fail(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _DIFF_OMITTED.format(len(diff))

    # ---- truth and identity

    def assertFalse(self, expr, msg=None):
        """Check that the expression is false."""
        if expr:
            self._fail(msg, f'{safe_repr(expr)} is not false')

    def assertTrue(self, expr, msg=None):
        """Check that the expression is true."""
        if not expr:
            self._fail(msg, f'{safe_repr(expr)} is not true')

    def assertIs(self, expr1, expr2, msg=None):
        """Just like self.assertTrue(a is b), but with a nicer default message."""
        if expr1 is not expr2:
            self._fail(msg, f'{safe_repr(expr1)} is not {safe_repr(expr2)}')

    def assertIsNot(self, expr1, expr2, msg=None):
        """Just like self.assertTrue(a is not b), but with a nicer default message."""
        if expr1 is expr2:
            self._fail(msg, f'unexpectedly identical: {safe_repr(expr1)}')

    def assertIsNone(self, obj, msg=None):
        """Same as self.assertTrue(obj is None), with a nicer default message."""
        if obj is not None:
            self._fail(msg, f'{safe_repr(obj)} is not None')

    def assertIsNotNone(self, obj, msg=None):
        """Included for symmetry with assertIsNone."""
        if obj is None:
            self._fail(msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        """Same as self.assertTrue(isinstance(obj, cls)), with a nicer default message."""
        if not isinstance(obj, cls):
            self._fail(msg, f'{safe_repr(obj)} is not an instance of {cls!r}')

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Included for symmetry with assertIsInstance."""
        if isinstance(obj, cls):
            self._fail(msg, f'{safe_repr(obj)} is an instance of {cls!r}')

    # ---- membership and order

    def assertIn(self, member, container, msg=None):
        """Just like self.assertTrue(a in b), but with a nicer default message."""
        if member not in container:
            self._fail(msg, f'{safe_repr(member)} not found in {safe_repr(container)}')

    def assertNotIn(self, member, container, msg=None):
        """Just like self.assertTrue(a not in b), but with a nicer default message."""
        if member in container:
            self._fail(msg, f'{safe_repr(member)} unexpectedly found in {safe_repr(container)}')

    def assertLess(self, a, b, msg=None):
        """Just like self.assertTrue(a < b), but with a nicer default message."""
        if not a < b:
            self._fail(msg, f'{safe_repr(a)} not less than {safe_repr(b)}')

    def assertLessEqual(self, a, b, msg=None):
        """Just like self.assertTrue(a <= b), but with a nicer default message."""
        if not a <= b:
            self._fail(msg, f'{safe_repr(a)} not less than or equal to {safe_repr(b)}')

    def assertGreater(self, a, b, msg=None):
        """Just like self.assertTrue(a > b), but with a nicer default message."""
        if not a > b:
            self._fail(msg, f'{safe_repr(a)} not greater than {safe_repr(b)}')

    def assertGreaterEqual(self, a, b, msg=None):
        """Just like self.assertTrue(a >= b), but with a nicer default message."""
        if not a >= b:
            self._fail(msg, f'{safe_repr(a)} not greater than or equal to {safe_repr(b)}')

    # ---- equality

    def _addDefaultTypeEqualities(self):
        self._type_equality_funcs = {
            dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual',
            set: 'assertSetEqual', frozenset: 'assertSetEqual', str: 'assertMultiLineEqual',
        }

    def addTypeEqualityFunc(self, typeobj, function):
        """Sets the function that assertEqual() calls for two values of exactly that type."""
        self._type_equality_funcs[typeobj] = function

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            found = self._type_equality_funcs.get(type(first))
            if found is not None:
                return getattr(self, found) if isinstance(found, str) else found
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, '{} != {}'.format(*shortened(first, second)))

    def assertEqual(self, first, second, msg=None):
        """Fail if the two objects are unequal as determined by the '==' operator."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fail if the two objects are equal as determined by the '!=' operator."""
        if not first != second:
            self._fail(msg, f'{safe_repr(first)} == {safe_repr(second)}')

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if the difference, rounded to `places` (7) decimal places, is not zero, or is more than `delta`."""
        if first == second:
            return
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            isClose, bound = diff <= delta, f'{safe_repr(delta)} delta'
        else:
            places = 7 if places is None else places
            isClose, bound = round(diff, places) == 0, f'{places!r} places'
        if not isClose:
            self._fail(msg, f'{safe_repr(first)} != {safe_repr(second)} within {bound} ({safe_repr(diff)} difference)')

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fail if the difference, rounded to `places` (7) decimal places, is zero, or is not more than `delta`."""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        diff = abs(first - second)
        if delta is not None:
            if not first == second and diff > delta:
                return
            message = f'{safe_repr(first)} == {safe_repr(second)} within {safe_repr(delta)} delta ({safe_repr(diff)} difference)'
        else:
            places = 7 if places is None else places
            if not first == second and round(diff, places) != 0:
                return
            message = f'{safe_repr(first)} == {safe_repr(second)} within {places!r} places'
        self._fail(msg, message)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fail if two ordered sequences differ, or are not of the type given."""
        kind = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for ordinal, sequence in (('First', seq1), ('Second', seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(f'{ordinal} sequence is not a {kind}: {safe_repr(sequence)}')
        problem = _lengthProblem('First', seq1, kind) or _lengthProblem('Second', seq2, kind)
        if problem is None:
            if seq1 == seq2:
                return
            found = _firstDifference(seq1, seq2, kind)
            if found is None and len(seq1) == len(seq2) and seq_type is None and type(seq1) != type(seq2):
                return
            problem = ('{}s differ: {} != {}\n'.format(kind.capitalize(), *shortened(seq1, seq2))
                       + (found or '') + _additionalElements(seq1, seq2, kind))
        self._fail(msg, self._truncateMessage(problem, '\n' + difference(seq1, seq2)))

    def assertListEqual(self, list1, list2, msg=None):
        """A list-specific equality assertion."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """A tuple-specific equality assertion."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """A set-specific equality assertion, for everything with a method `difference`."""
        lines = []
        for ordinal, this, other in (('first', set1, set2), ('second', set2, set1)):
            try:
                items = this.difference(other)
            except TypeError as error:
                self.fail(f'invalid type when attempting set difference: {error}')
            except AttributeError as error:
                self.fail(f'{ordinal} argument does not support set difference: {error}')
            if items:
                rest = 'second' if ordinal == 'first' else 'first'
                lines.append(f'Items in the {ordinal} set but not the {rest}:')
                lines.extend(map(repr, items))
        if lines:
            self._fail(msg, '\n'.join(lines))

    def assertDictEqual(self, d1, d2, msg=None):
        """A dict-specific equality assertion."""
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            message = '{} != {}'.format(*shortened(d1, d2))
            self._fail(msg, self._truncateMessage(message, '\n' + difference(d1, d2)))

    def assertCountEqual(self, first, second, msg=None):
        """Fail unless both iterables have the same elements, each as often, in whatever order."""
        differences = countDifferences(list(first), list(second))
        if differences:
            lines = [f'First has {inFirst}, Second has {inSecond}:  {item!r}' for inFirst, inSecond, item in differences]
            self._fail(msg, self._truncateMessage('Element counts were not equal:\n', '\n'.join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Assert that two multi-line strings are equal."""
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        message = '{} != {}'.format(*shortened(first, second))
        self._fail(msg, self._truncateMessage(message, '\n' + difference(first, second)))

    # ---- exceptions and warnings

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fail unless an exception of that class is raised by a call, or in a `with` block."""
        return AssertRaises(expected_exception, self).handle('assertRaises', args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """Asserts that the message in a raised exception matches a regex."""
        return AssertRaises(expected_exception, self, expected_regex).handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fail unless a warning of that class is triggered by a call, or in a `with` block."""
        return AssertWarns(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """Asserts that the message in a triggered warning matches a regexp."""
        return AssertWarns(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        raise NotImplementedError('assertLogs() is not supported')

    def assertNoLogs(self, logger=None, level=None):
        raise NotImplementedError('assertNoLogs() is not supported')

    # ---- regular expressions

    def assertRegex(self, text, expected_regex, msg=None):
        """Fail the test unless the text matches the regular expression."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, 'expected_regex must not be empty.'
        pattern = _compiled(expected_regex)
        if not pattern.search(text):
            self._fail(msg, f"Regex didn't match: {pattern.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fail the test if the text matches the regular expression."""
        pattern = _compiled(unexpected_regex)
        match = pattern.search(text)
        if match:
            self._fail(msg, f'Regex matched: {match.group()!r} matches {pattern.pattern!r} in {text!r}')


def _compiled(pattern):
    if not isinstance(pattern, (str, bytes)):
        return pattern
    import re
    return re.compile(pattern)


# ---- what is told of sequences that differ

def _lengthProblem(ordinal, sequence, kind):
    try:
        len(sequence)
    except (TypeError, NotImplementedError):
        return f'{ordinal} {kind} has no length.    Non-sequence?'


def _firstDifference(seq1, seq2, kind):
    """The text about the first elements that differ; None where there are none."""
    for i in range(min(len(seq1), len(seq2))):
        items = []
        for ordinal, sequence in (('first', seq1), ('second', seq2)):
            try:
                items.append(sequence[i])
            except (TypeError, IndexError, NotImplementedError):
                return f'\nUnable to index element {i} of {ordinal} {kind}\n'
        if items[0] != items[1]:
            return '\nFirst differing element {}:\n{}\n{}\n'.format(i, *shortened(*items))


def _additionalElements(seq1, seq2, kind):
    """The text about the elements of the longer one past the end of the other."""
    longer, shorter, ordinal = (seq1, seq2, 'First') if len(seq1) > len(seq2) else (seq2, seq1, 'Second')
    count, index = len(longer) - len(shorter), len(shorter)
    if count == 0:
        return ''
    text = f'\n{ordinal} {kind} contains {count} additional elements.\n'
    try:
        return text + f'First extra element {index}:\n{safe_repr(longer[index])}\n'
    except (TypeError, IndexError, NotImplementedError):
        return text + f'Unable to index element {index} of {ordinal.lower()} {kind}\n'


def _deprecated(old, new):
    def method(self, *args, **kwargs):
        import warnings
        warnings.warn(f'Please use {new} instead.', DeprecationWarning, 2)
        return getattr(self, new)(*args, **kwargs)
    method.__name__ = old
    setattr(Assertions, old, method)


for _old, _new in {
    'failUnlessEqual': 'assertEqual', 'assertEquals': 'assertEqual', 'failIfEqual': 'assertNotEqual',
    'assertNotEquals': 'assertNotEqual', 'failUnlessAlmostEqual': 'assertAlmostEqual',
    'assertAlmostEquals': 'assertAlmostEqual', 'failIfAlmostEqual': 'assertNotAlmostEqual',
    'assertNotAlmostEquals': 'assertNotAlmostEqual', 'failUnless': 'assertTrue', 'assert_': 'assertTrue',
    'failUnlessRaises': 'assertRaises', 'failIf': 'assertFalse', 'assertRaisesRegexp': 'assertRaisesRegex',
    'assertRegexpMatches': 'assertRegex', 'assertNotRegexpMatches': 'assertNotRegex',
}.items():
    _deprecated(_old, _new)
