"""exec and eval of the code objects of functions: parameters, free variables and closures."""


def attempt(function):
    try:
        print(repr(function()))
    except Exception as error:
        print(type(error).__name__, error)


def outer():
    secret = 'kept'

    def inner():
        print('inner', secret)
        return secret

    return inner


inner = outer()
attempt(lambda: eval(inner.__code__))
attempt(lambda: exec(inner.__code__))
attempt(lambda: exec(inner.__code__, closure=()))
attempt(lambda: exec(inner.__code__, closure=inner.__closure__))


def needs(argument):
    print(argument)


attempt(lambda: exec(needs.__code__))


def reads_global():
    return answer


print(eval(reads_global.__code__, {'answer': 42}))
print(list(eval((lambda: (yield 5)).__code__)))
