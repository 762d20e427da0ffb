# f_locals: a copy of a function's variables, renewed at each look; the namespace of modules and classes.
import sys

def variables(a, *args, key=1, **kwargs):
    b = a + 1
    frame = sys._getframe()
    first = dict(frame.f_locals)
    first.pop('frame')
    c = 'new'
    second = frame.f_locals
    del b
    third = frame.f_locals
    return first, sorted(second), 'b' in third, second is third

print(variables(1, 2, 3, key=4, other=5))

def copies():
    x = 1
    sys._getframe().f_locals['x'] = 2
    return x, sys._getframe().f_locals['x']

print(copies())

def outer():
    captured = 'cell'
    def inner():
        local = captured
        return sys._getframe().f_locals, sorted(sys._getframe(1).f_locals)
    return inner()

print(outer())

def of_caller(name):
    return sys._getframe(1).f_locals.get(name)

def caller():
    before = of_caller('later')
    later = 10
    return before, of_caller('later')

print(caller())
sys._getframe().f_locals['made'] = 'a global'
print(made)

# The frame of a call that has ended keeps its variables and its caller.
def ended():
    kept = [1, 2]
    return sys._getframe()

def caller_of_ended():
    return ended()

frame = caller_of_ended()
print(frame.f_locals, frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_back.f_back is sys._getframe())
frame.clear()
print(frame.f_locals)
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)
