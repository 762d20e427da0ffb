# exit: 1
# What is left is raised again, and printed as a tree with what the clauses raised.
def check(number):
    raise ValueError(number)

def collect():
    errors = []
    for number in range(2):
        try:
            check(number)
        except ValueError as error:
            errors.append(error)
    raise ExceptionGroup('numbers', [*errors, TypeError('t')])

try:
    collect()
except* ValueError as part:
    raise KeyError('new')
