# exit: 1
def cut(text):
    return text[1:'x']


cut('abc')
