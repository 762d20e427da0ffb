"""What is registered here is never called: the process that runs tests ends at once."""


def register(function, *args, **kwargs):
    return function


def unregister(function):
    pass
