# exit: 1
try:
    raise SystemExit(3)
finally:
    print('goodbye')
    1 / 0
