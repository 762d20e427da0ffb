# exit: 1
counter = 0


def increase():
    return countr + 1


increase()
