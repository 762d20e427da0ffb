# exit: 1
class Thing:
    colour = 'red'


print(Thing().zzzzzz)
