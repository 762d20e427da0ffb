# exit: 1
def run():
    return something_entirely_different


run()
