# The locals in frames of callers, of suspended generators and of tracebacks are what the program has made them.
import sys


def show(text):
    return text.format_map(sys._getframe(1).f_locals)


def loop(n):
    total = 0
    for i in range(n):
        total += i
        last = total & 7
        if i % 7000 == 3:
            print(show("{i} {total} {last}"), end=", ")
    return show("{i} {total} {last}")


def generator(n):
    total = 0
    for i in range(n):
        total += i * i & 7
        last = i - total
        if i % 9000 == 5:
            yield total


def fail(n):
    total = 0
    for i in range(n):
        square = i * i
        total += square & 7
        if total == 60000:
            1 // (total - 60000)


print(loop(30000))
suspended = generator(40000)
for value in suspended:
    print(value, suspended.gi_frame.f_locals)
try:
    fail(10**6)
except ZeroDivisionError as error:
    print(error.__traceback__.tb_next.tb_frame.f_locals)
