# While an exception is thrown through `yield from`, the generators on the way are running, with frames on the stack.
import sys
def names():
    frame, found = sys._getframe(1), []
    while frame:
        found.append(frame.f_code.co_name)
        frame = frame.f_back
    return found

def inner():
    try: yield 'inner'
    except ValueError: yield names()
    finally: print(names(), outer_generator.gi_running, outer_generator.gi_suspended)

def outer():
    try: yield from inner()
    except KeyError: yield 'after inner'

outer_generator = outer()
print(next(outer_generator))
print(outer_generator.throw(ValueError))
print(outer_generator.throw(KeyError))
class Custom:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *args):
        print('in throw', outer_generator.gi_running, outer_generator.gi_suspended)
        try: print('sent', outer_generator.send(None))
        except ValueError as error: print(error)
        return 'thrown'
    def close(self):
        print('in close', outer_generator.gi_running, outer_generator.gi_suspended)
        try: print('sent', outer_generator.send(None))
        except ValueError as error: print(error)
def outer(): yield from Custom()
outer_generator = outer()
next(outer_generator)
print(outer_generator.throw(ValueError))
outer_generator.close()
