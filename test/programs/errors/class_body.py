# exit: 1
class Broken:
    ready = True
    items = [1, 2][5]
