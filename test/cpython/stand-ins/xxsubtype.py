"""Types that derive from list and dict, as CPython has them in C."""


class spamlist(list):
    def __new__(cls, *args, state=0):
        self = super().__new__(cls, *args)
        self._state = state
        return self

    def __init__(self, *args, state=0):
        super().__init__(*args)
        self._state = state

    def getstate(self):
        return self._state

    def setstate(self, state):
        self._state = state

    @classmethod
    def classmeth(cls, *args, **kwargs):
        return cls, args, kwargs or None

    @staticmethod
    def staticmeth(*args, **kwargs):
        return None, args, kwargs or None

    @property
    def state(self):
        return self._state


class spamdict(dict):
    state = 0

    def getstate(self):
        return self.state

    def setstate(self, state):
        self.state = state
