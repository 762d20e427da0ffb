# exit: 1
def run():
    class Local(Exception):
        pass

    raise Local('here')


run()
