# Who looks at the locals of a function under another name sees what they are, not what they were when compiled code was entered.
look = [eval]


def loop(n):
    total = 0
    for i in range(n):
        total += i
        if i % 7000 == 3:
            print(look[0]("i"), end=" ")
    print(look[0]("(i, total)"))


def while_loop(n):
    total = 0
    last = 0
    while total < n:
        last = total * 2
        total += 1
        if total % 7000 == 3:
            print(look[0]("last"), end=" ")
    print(look[0]("last"))


loop(30000)
while_loop(30000)
