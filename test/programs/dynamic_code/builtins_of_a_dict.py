"""`__builtins__` in the globals decides which builtins the code has."""


def attempt(source, namespace):
    try:
        print(eval(source, namespace))
    except NameError as error:
        print(type(error).__name__, error)


attempt('len("abc")', {})
attempt('len("abc")', {'__builtins__': {}})
attempt('len("abc")', {'__builtins__': {'len': lambda text: f'my len of {text}'}})
attempt('[f() for f in [lambda: open]]', {'__builtins__': {}})

import builtins

attempt('len("abc")', {'__builtins__': builtins})
