# exit: 1
matrix = [
    [1, 2],
    [3, 1 / 0],
]
