# exit: 1
def run(value):
    try:
        return 10 // value
    finally:
        print('done', value)


run(3)
run(0)
