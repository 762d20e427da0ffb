# exit: 1
class Café:
    pass


Café().crème
