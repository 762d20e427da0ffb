# breakpoint() calls sys.breakpointhook with its arguments.
import sys


def hook(*args, **kwargs):
    print("hook", args, kwargs)
    return "done"


sys.breakpointhook = hook
print(breakpoint(1, two=2), breakpoint())
sys.breakpointhook = sys.__breakpointhook__
print(sys.breakpointhook is sys.__breakpointhook__)
del sys.breakpointhook
try:
    breakpoint()
except RuntimeError as error:
    print(error)
