"""What two sequences have in common: the longest block that matches, and so on left and right of it."""

__unittest = True


class Matching:
    """Two sequences; `junk` are elements of the second that begin no block."""

    def __init__(self, a, b, junk=()):
        self.a, self.b, self.junk = a, b, junk
        self._ratio = None

    def _places(self):
        """Where each element of `b` is, without junk and, in long sequences, without what is everywhere."""
        places = {}
        for j, element in enumerate(self.b):
            places.setdefault(element, []).append(j)
        size = len(self.b)
        junk = {element for element in places if element in self.junk}
        popular = {element for element, found in places.items()
                   if element not in junk and size >= 200 and len(found) > size // 100 + 1}
        self.isJunk = junk.__contains__
        return {element: found for element, found in places.items() if element not in junk and element not in popular}

    def _longest(self, places, alo, ahi, blo, bhi):
        a, b, isJunk = self.a, self.b, self.isJunk
        i, j, size = alo, blo, 0
        lengths = {}
        for at in range(alo, ahi):
            newLengths = {}
            for to in places.get(a[at], ()):
                if to < blo:
                    continue
                if to >= bhi:
                    break
                length = newLengths[to] = lengths.get(to - 1, 0) + 1
                if length > size:
                    i, j, size = at - length + 1, to - length + 1, length
            lengths = newLengths
        # First with what is no junk, then with junk, too.
        for wanted in (False, True):
            while i > alo and j > blo and isJunk(b[j - 1]) == wanted and a[i - 1] == b[j - 1]:
                i, j, size = i - 1, j - 1, size + 1
            while i + size < ahi and j + size < bhi and isJunk(b[j + size]) == wanted and a[i + size] == b[j + size]:
                size += 1
        return i, j, size

    def blocks(self):
        """The blocks (start in a, start in b, size) in order, neighbours joined."""
        places = self._places()
        waiting, found = [(0, len(self.a), 0, len(self.b))], []
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = self._longest(places, alo, ahi, blo, bhi)
            if size == 0:
                continue
            found.append((i, j, size))
            if alo < i and blo < j:
                waiting.append((alo, i, blo, j))
            if i + size < ahi and j + size < bhi:
                waiting.append((i + size, ahi, j + size, bhi))
        joined = []
        for i, j, size in sorted(found):
            if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                i, j, size = joined[-1][0], joined[-1][1], joined.pop()[2] + size
            joined.append((i, j, size))
        return joined

    def changes(self):
        """How `b` comes from `a`: (kind, start and end in a, start and end in b)."""
        i = j = 0
        for ai, bj, size in (*self.blocks(), (len(self.a), len(self.b), 0)):
            if i < ai and j < bj:
                yield 'replace', i, ai, j, bj
            elif i < ai:
                yield 'delete', i, ai, j, bj
            elif j < bj:
                yield 'insert', i, ai, j, bj
            i, j = ai + size, bj + size
            if size:
                yield 'equal', ai, i, bj, j

    def ratio(self):
        """From 0 for nothing in common to 1 for equal."""
        if self._ratio is None:
            self._ratio = self._share(sum(size for _, _, size in self.blocks()))
        return self._ratio

    def couldExceed(self, ratio):
        """Whether lengths and numbers of elements leave a chance of more than that."""
        a, b = self.a, self.b
        if self._share(min(len(a), len(b))) <= ratio:
            return False
        counts = {}
        for element in b:
            counts[element] = counts.get(element, 0) + 1
        common = 0
        for element in a:
            left = counts.get(element, 0)
            counts[element] = left - 1
            common += left > 0
        return self._share(common) > ratio

    def _share(self, common):
        length = len(self.a) + len(self.b)
        return 2.0 * common / length if length else 1.0
