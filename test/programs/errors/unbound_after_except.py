# exit: 1
def handle():
    try:
        1 / 0
    except ZeroDivisionError as error:
        pass
    return error


handle()
