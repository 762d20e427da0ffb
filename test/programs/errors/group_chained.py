# exit: 1
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ExceptionGroup('group', [error, OSError('disk')]) from error
except ExceptionGroup as group:
    group.add_note('noted')
    raise RuntimeError('after')
