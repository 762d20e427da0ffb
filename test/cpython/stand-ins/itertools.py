"""CPython's module itertools in Python, as far as its tests of the language need it."""

import operator


class _Iterator:
    """An iterator over what a generator gives."""

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self.generator = cls.generate(*args, **kwargs)
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.generator)


class chain(_Iterator):
    @staticmethod
    def generate(*iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterables):
        self = object.__new__(cls)
        self.generator = (item for iterable in iterables for item in iterable)
        return self


class count(_Iterator):
    @staticmethod
    def generate(start=0, step=1):
        while True:
            yield start
            start += step


class cycle(_Iterator):
    @staticmethod
    def generate(iterable):
        seen = []
        for item in iterable:
            yield item
            seen.append(item)
        while seen:
            yield from seen


class repeat(_Iterator):
    def __new__(cls, object, times=None):
        self = super().__new__(cls, object, times)
        self.item, self.left = object, times
        return self

    @staticmethod
    def generate(object, times):
        while True:
            yield object

    def __next__(self):
        if self.left is not None:
            if self.left <= 0:
                raise StopIteration
            self.left -= 1
        return self.item

    def __length_hint__(self):
        if self.left is None:
            raise TypeError('len() of unsized object')
        return max(self.left, 0)


class islice(_Iterator):
    @staticmethod
    def generate(iterable, *args):
        bounds = slice(*args)
        start, stop, step = bounds.start or 0, bounds.stop, 1 if bounds.step is None else bounds.step
        iterator = iter(iterable)
        index, wanted = 0, start
        while stop is None or index < stop:
            try:
                item = next(iterator)
            except StopIteration:
                return
            if index == wanted:
                yield item
                wanted += step
                if stop is not None and wanted >= stop and index + 1 >= stop:
                    return
            index += 1


class starmap(_Iterator):
    @staticmethod
    def generate(function, iterable):
        for args in iterable:
            yield function(*args)


class takewhile(_Iterator):
    @staticmethod
    def generate(predicate, iterable):
        for item in iterable:
            if not predicate(item):
                return
            yield item


class dropwhile(_Iterator):
    @staticmethod
    def generate(predicate, iterable):
        iterator = iter(iterable)
        for item in iterator:
            if not predicate(item):
                yield item
                break
        yield from iterator


class filterfalse(_Iterator):
    @staticmethod
    def generate(predicate, iterable):
        for item in iterable:
            if not (item if predicate is None else predicate(item)):
                yield item


class compress(_Iterator):
    @staticmethod
    def generate(data, selectors):
        for item, selected in zip(data, selectors):
            if selected:
                yield item


class pairwise(_Iterator):
    @staticmethod
    def generate(iterable):
        iterator = iter(iterable)
        for first in iterator:
            break
        else:
            return
        for second in iterator:
            yield first, second
            first = second


class accumulate(_Iterator):
    @staticmethod
    def generate(iterable, func=operator.add, *, initial=None):
        iterator = iter(iterable)
        total = initial
        if initial is None:
            for total in iterator:
                break
            else:
                return
        yield total
        for item in iterator:
            total = func(total, item)
            yield total


class zip_longest(_Iterator):
    @staticmethod
    def generate(*iterables, fillvalue=None):
        iterators = [iter(iterable) for iterable in iterables]
        ended = object()
        while iterators:
            items = [next(iterator, ended) for iterator in iterators]
            if all(item is ended for item in items):
                return
            yield tuple(fillvalue if item is ended else item for item in items)


class groupby(_Iterator):
    @staticmethod
    def generate(iterable, key=None):
        group = []
        for item in iterable:
            value = item if key is None else key(item)
            if group and value != current:
                yield current, iter(group)
                group = []
            current = value
            group.append(item)
        if group:
            yield current, iter(group)


class product(_Iterator):
    @staticmethod
    def generate(*iterables, repeat=1):
        pools = [tuple(iterable) for iterable in iterables] * repeat

        def choose(level):
            if level == len(pools):
                yield ()
                return
            for item in pools[level]:
                for rest in choose(level + 1):
                    yield item, *rest
        return choose(0)


class permutations(_Iterator):
    @staticmethod
    def generate(iterable, r=None):
        def choose(pool, left):
            if left == 0:
                yield ()
                return
            for i, item in enumerate(pool):
                for rest in choose(pool[:i] + pool[i + 1:], left - 1):
                    yield item, *rest
        pool = tuple(iterable)
        return choose(pool, len(pool) if r is None else r)


def _combinations(pool, start, left, step):
    """Tuples of `left` items from `start` on; after an item come those `step` behind it and later."""
    if left == 0:
        yield ()
        return
    for i in range(start, len(pool)):
        for rest in _combinations(pool, i + step, left - 1, step):
            yield pool[i], *rest


class combinations(_Iterator):
    @staticmethod
    def generate(iterable, r):
        return _combinations(tuple(iterable), 0, r, 1)


class combinations_with_replacement(_Iterator):
    @staticmethod
    def generate(iterable, r):
        return _combinations(tuple(iterable), 0, r, 0)


def tee(iterable, n=2):
    iterator = iter(iterable)
    queues = [[] for _ in range(n)]

    def generate(queue):
        while True:
            if not queue:
                try:
                    item = next(iterator)
                except StopIteration:
                    return
                for other in queues:
                    other.append(item)
            yield queue.pop(0)
    return tuple(generate(queue) for queue in queues)
