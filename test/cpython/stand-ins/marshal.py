"""There is no marshalled form."""


def dumps(value, version=4):
    raise NotImplementedError('marshal is not supported')


loads = dumps
