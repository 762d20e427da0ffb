# finally with return, break, continue, nested loops, and else.
log = []

def f(n):
    for i in range(5):
        try:
            if i == n:
                return f'returned {i}'
            if i == 2:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append(f'f{i}')
    else:
        return 'no break'
    return 'broken'

print(f(0), f(9), log)

def nested():
    try:
        try:
            try:
                1 / 0
            finally:
                log.append('inner')
        except KeyError:
            log.append('wrong')
        finally:
            log.append('middle')
    except ZeroDivisionError as e:
        log.append(str(e))
        return len(log)
    finally:
        log.append('outer')

log.clear()
print(nested(), log)

def overriding():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
            return 'finally wins'

def loses_exception():
    while True:
        try:
            raise ValueError('lost')
        finally:
            break
    return 'no exception'

def replaced():
    try:
        raise ValueError('first')
    except ValueError:
        raise KeyError('second')
    finally:
        return 'replaced'

print(overriding(), loses_exception(), replaced())

def order():
    try:
        print('try')
        return (print('value'), 'result')[1]
    except Exception:
        print('never')
    else:
        print('never either')
    finally:
        print('finally')

print(order())

def with_else(n):
    try:
        value = 10 // n
    except ZeroDivisionError:
        return 'zero'
    else:
        try:
            return [1, 2][value]
        except IndexError:
            return 'index'
    finally:
        print('n', n)

print(with_else(0), with_else(1), with_else(10))

def rebinding():
    e = 'outer name'
    try:
        raise ValueError('x')
    except ValueError as e:
        pass
    try:
        return e
    except UnboundLocalError as error:
        return str(error)

print(rebinding())
count = 0
while count < 3:
    try:
        count += 1
        if count == 2:
            raise StopIteration
    except StopIteration:
        continue
    finally:
        print('pass', count)
else:
    print('loop done')
def many(depth):
    try:
        if depth: return many(depth - 1)
        raise ValueError('bottom')
    finally:
        log.append(depth)
log.clear()
try: many(4)
except ValueError as e: print(e, log)
def assertions(x):
    try:
        assert x > 0, f'{x} is not positive'
        assert x < 10
        return 'fine'
    except AssertionError as e:
        return repr(e)
print(assertions(5), assertions(-1), assertions(11))
