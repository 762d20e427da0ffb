# sys._getframe: the running frame, its callers, code, lines and names.
import sys

def names():
    frame = sys._getframe()
    result = []
    while frame is not None:
        result.append((frame.f_code.co_name, frame.f_lineno))
        frame = frame.f_back
    return result

def middle():
    return names()

print(names())
print(middle())
print([names() for _ in range(1)])
print((lambda: sys._getframe().f_code.co_name)())

class Body:
    frame = sys._getframe()
    name = frame.f_code.co_name
    inside = 'name' in frame.f_locals and frame.f_locals is not frame.f_globals

    def method(self):
        return sys._getframe(0).f_code.co_qualname, sys._getframe(1).f_code.co_name

print(Body.name, Body.inside, Body().method())

def caller_line():
    return sys._getframe(1).f_lineno

print(caller_line())
print(
    caller_line(),
    caller_line(),
)

module = sys._getframe()
print(module.f_code.co_name, module.f_back, module.f_globals is globals(), module.f_locals is globals())
print(module.f_builtins['len'] is len, module is sys._getframe(), type(module).__name__)
print(module.f_trace, module.f_trace_lines, module.f_trace_opcodes)

def same():
    return sys._getframe() is sys._getframe(), sys._getframe(1) is module, sys._getframe().f_back is module

print(same())
def deeper(n):
    return deeper(n - 1) if n else sys._getframe(3).f_locals['n']
print(deeper(5))

for depth in (100, 'x', 1.5):
    try:
        sys._getframe(depth)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(sys._getframe(-5) is module)
for name in ('f_lineno', 'f_code', 'f_back', 'f_globals'):
    try:
        setattr(module, name, 1)
    except (AttributeError, ValueError) as error:
        print(type(error).__name__, error)
