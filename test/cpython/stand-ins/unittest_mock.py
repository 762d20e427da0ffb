"""Known to the tests as unittest.mock: objects that accept every call and attribute."""


class MagicMock:
    def __init__(self, return_value=None, side_effect=None, **attributes):
        self.return_value, self.side_effect, self.call_count, self.call_args = return_value, side_effect, 0, None
        self.__dict__.update(attributes)

    def __call__(self, *args, **kwargs):
        self.call_count += 1
        self.call_args = args, kwargs
        if isinstance(self.side_effect, BaseException) or isinstance(self.side_effect, type):
            raise self.side_effect
        return self.side_effect(*args, **kwargs) if self.side_effect is not None else self.return_value

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        value = self.__dict__[name] = MagicMock()
        return value


Mock = MagicMock


class patch:
    """Replaces what a dotted name says, in a `with` block."""

    def __init__(self, target, new=None):
        self.module, _, self.name = target.rpartition('.')
        self.new = MagicMock() if new is None else new

    def __enter__(self):
        self.owner = __import__(self.module, fromlist=['*'])
        self.before = getattr(self.owner, self.name)
        setattr(self.owner, self.name, self.new)
        return self.new

    def __exit__(self, *info):
        setattr(self.owner, self.name, self.before)
