"""Context variables where there is one context."""


class ContextVar:
    def __init__(self, name, **default):
        self.name = name
        self.values = list(default.values())

    def get(self, *default):
        if not self.values and not default:
            raise LookupError(self)
        return (self.values or default)[-1]

    def set(self, value):
        self.values.append(value)


class Context(dict):
    pass


class Token:
    pass


def copy_context():
    return Context()
