# Tracebacks lead to the frames that the exception passed through, alive or ended.
import sys

def fail(number):
    half = number / 2
    raise ValueError(half)

def middle(name):
    fail(len(name))

def catch():
    here = 'in catch'
    try:
        middle('abcd')
    except ValueError as error:
        return error

error = catch()
traceback = error.__traceback__
while traceback is not None:
    frame = traceback.tb_frame
    print(frame.f_code.co_name, traceback.tb_lineno, frame.f_lineno, sorted(frame.f_locals.items(), key=lambda item: item[0])[:2])
    last, traceback = traceback, traceback.tb_next
print(last.tb_frame.f_back.f_code.co_name, last.tb_frame.f_back.f_back.f_code.co_name)
print(last.tb_frame.f_back is error.__traceback__.tb_next.tb_frame)

try:
    1 / 0
except ZeroDivisionError as caught:
    print(caught.__traceback__.tb_frame is sys._getframe(), caught.__traceback__.tb_next)
    print(caught.__traceback__ is caught.__traceback__, caught.__traceback__.tb_frame.f_globals is globals())
    print(sys.exc_info()[2] is caught.__traceback__)

# tb_lineno is where it failed; f_lineno moves on.
def lines():
    try:
        None.missing
    except AttributeError as caught:
        traceback = caught.__traceback__
        first = traceback.tb_lineno, traceback.tb_frame.f_lineno
        return first, (traceback.tb_lineno, traceback.tb_frame.f_lineno)

print(lines())

# One frame, two exceptions.
def twice():
    result = []
    for value in (0, 'a'):
        try:
            1 / value
        except Exception as caught:
            result.append(caught.__traceback__.tb_frame)
    return result[0] is result[1] is sys._getframe()

print(twice())
