# exit: 1
try:
    1 / 0
except 'ZeroDivisionError':
    print('never')
