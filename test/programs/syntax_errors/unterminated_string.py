# exit: 1
a = 'fine'
b = 'not closed
