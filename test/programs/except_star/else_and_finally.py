# else and finally beside except*, and the ways through them.
def run(members, fail_in_else=False):
    try:
        try:
            if members:
                raise ExceptionGroup('g', members)
            print('body')
        except* ValueError as part:
            print('handled', part.exceptions)
        else:
            print('else')
            if fail_in_else:
                raise ValueError('from else')
        finally:
            print('finally')
        print('after')
    except Exception as error:
        print('out:', repr(error))

run([])
run([ValueError(1)])
run([ValueError(1), TypeError(2)])
run([TypeError(2)])
run([], fail_in_else=True)

def returning(members):
    try:
        if members:
            raise ExceptionGroup('g', members)
    except* ValueError:
        result = 'handled'
    else:
        return 'else'
    finally:
        print('leaving')
    return result

print(returning([]), returning([ValueError()]))

def finally_overrides():
    try:
        raise ExceptionGroup('g', [TypeError()])
    except* ValueError:
        pass
    finally:
        return 'finally wins'

print(finally_overrides())

def in_loop():
    for number in range(4):
        try:
            if number % 2:
                raise ExceptionGroup('odd', [ValueError(number)])
            continue
        except* ValueError as part:
            for member in part.exceptions:
                if member.args[0] == 3:
                    break
                print('member', member)
        finally:
            print('number', number)

in_loop()
