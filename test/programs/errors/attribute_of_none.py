# exit: 1
def find(name):
    return None


find('x').upper().lower()
