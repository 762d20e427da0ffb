# exit: 1
def listen():
    while True:
        yield 'waiting'


g = listen()
print(next(g))
g.throw(ValueError('thrown in'))
