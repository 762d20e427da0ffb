# exit: 1
open('no such file.txt')
