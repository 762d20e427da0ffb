# exit: 1
print('abc'.upper())
print('abc'.uper())
