# exit: 1
raise ValueError from TypeError
