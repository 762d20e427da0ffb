# exit: 1
"""An uncaught SyntaxError of exec shows the call and the faulty line."""


def run(source):
    exec(source)


run('first = 1\nsecond = (1 +\nthird = 3\n')
