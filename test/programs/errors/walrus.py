# exit: 1
if (n := int('5')) > 3 and (m := n / 0):
    print(m)
