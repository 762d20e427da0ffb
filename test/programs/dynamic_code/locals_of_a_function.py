"""exec in a function: the dict of locals() lasts as long as the call, its variables do not change."""


def keeps():
    number = 1
    exec('made = number + 1; number = 50')
    print(number, eval('made'), locals())
    number = 3
    print(locals() is locals(), locals())
    del number
    print(locals())


keeps()


def generator():
    exec('hidden = 9')
    yield 1
    yield eval('hidden')


print(list(generator()))


def closure():
    outside = 'free'

    def inside(argument):
        exec('extra = outside + argument', globals(), locals())
        outside
        return sorted(locals().items())

    return inside('!')


try:
    print(closure())
except NameError as error:
    print(error)
print(eval('[n * k for n in range(3)]', {'k': 2}))


class Body:
    exec('attribute = 3')
    print(attribute, eval('attribute'))


print(Body.attribute)
print((lambda x: eval('x + 1'))(41))
print(keeps.__code__.co_varnames, keeps.__code__.co_nlocals)
print(locals() is globals(), sorted(n for n in dir() if not n.startswith('_')))
