# f_lineno of a frame that an exception has left: where it was raised last, not where it was raised again.
def lines(action):
    try:
        action()
    except Exception as error:
        traceback = error.__traceback__.tb_next
    result = []
    while traceback is not None:
        frame = traceback.tb_frame
        result.append((frame.f_lineno - frame.f_code.co_firstlineno, traceback.tb_lineno - frame.f_code.co_firstlineno))
        traceback = traceback.tb_next
    return action.__name__, result

def plain():
    1 / 0

def other_handler():
    try:
        1 / 0
    except KeyError as error:
        pass

def raised_in_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        1 / 0

def named():
    try:
        1 / 0
    except ZeroDivisionError as error:
        1 / 0

def bare_raise():
    try:
        1 / 0
    except ZeroDivisionError:
        raise

def through_finally():
    try:
        1 / 0
    finally:
        pass

def in_finally():
    try:
        pass
    finally:
        1 / 0

class Manager:
    def __enter__(self):
        pass

    def __exit__(self, *ignored):
        pass

def through_with():
    with Manager():
        1 / 0

def in_loop():
    for number in (1, 0):
        try:
            1 / number
        except KeyError:
            pass

for action in (plain, other_handler, raised_in_handler, named, bare_raise, through_finally, in_finally, through_with, in_loop):
    print(lines(action))
