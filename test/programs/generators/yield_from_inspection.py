# gi_yieldfrom, gi_suspended, gi_running and gi_frame in each state.
def inner():
    print('inside', outer_generator.gi_yieldfrom, outer_generator.gi_running, outer_generator.gi_suspended)
    yield 1
    yield 2

def outer():
    yield 0
    yield from iterator
    yield from [10, 20]
    yield 'end'

def state(g): return g.gi_running, g.gi_suspended, g.gi_frame and g.gi_frame.f_lineno

iterator = inner()
outer_generator = g = outer()
print(state(g), g.gi_yieldfrom)
print(next(g), state(g), g.gi_yieldfrom)
print(next(g), state(g), g.gi_yieldfrom is iterator, state(iterator))
print(next(g), g.gi_yieldfrom is iterator)
print(next(g), type(g.gi_yieldfrom).__name__, next(g))
print(next(g), g.gi_yieldfrom, g.gi_frame is g.gi_frame, g.gi_frame.f_code is g.gi_code, g.gi_frame.f_code.co_name)
print(list(g), state(g), g.gi_yieldfrom, g.gi_frame)

def looks_at_itself():
    yield me.gi_frame.f_lineno, me.gi_running
    yield (
        me.gi_frame.f_lineno)
me = looks_at_itself()
print(me.gi_frame.f_lineno, next(me), me.gi_frame.f_lineno, next(me), me.gi_frame.f_lineno)
