# exit: 1
def run():
    try:
        raise ValueError('first')
    finally:
        print('cleaning')
        [][1]


run()
