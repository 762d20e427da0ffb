# exit: 1
def combine(first, second, third):
    return first + second + third


result = combine(
    'a',
    'b',
    combine(1,
            2,
            None),
)
