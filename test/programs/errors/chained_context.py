# exit: 1
def load(text):
    try:
        return int(text)
    except ValueError:
        return text.missing


load('many')
