# exit: 1
def run():
    with 5 as five:
        print(five)


run()
