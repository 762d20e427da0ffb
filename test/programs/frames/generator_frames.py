# The frame of a generator lives as long as the generator.
import sys

def numbers(limit):
    total = 0
    for number in range(limit):
        total += number
        yield total

generator = numbers(3)
frame = generator.gi_frame
print(frame.f_code is generator.gi_code, frame.f_locals, frame.f_back, frame.f_lineno)
next(generator)
print(generator.gi_frame is frame, frame.f_locals, frame.f_lineno, frame.f_back)
next(generator)
print(sorted(frame.f_locals.items()))
print(list(generator), generator.gi_frame, frame.f_locals, frame.f_code.co_name)

def looking():
    yield sys._getframe(), sys._getframe().f_back

def consume(generator):
    own, caller = next(generator)
    return own is generator.gi_frame, caller is sys._getframe()

print(consume(looking()))

def failing():
    step = 1
    yield step
    step = 2
    raise KeyError(step)

generator = failing()
frame = generator.gi_frame
try:
    for item in generator:
        print(item)
except KeyError as error:
    print(error.__traceback__.tb_next.tb_frame is frame, frame.f_locals, generator.gi_frame)

# clear closes a suspended one.
def closing():
    try:
        yield 1
    finally:
        print('closed')

generator = closing()
next(generator)
generator.gi_frame.clear()
print(generator.gi_frame, list(generator))
