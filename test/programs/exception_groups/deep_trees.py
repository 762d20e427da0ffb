# A tree deeper than the recursion limit cannot be split.
group = ValueError(1)
for depth in range(2000):
    group = ExceptionGroup('level', [group])
for action in (lambda: group.split(TypeError), lambda: group.subgroup(TypeError)):
    try:
        action()
    except RecursionError:
        print('RecursionError')

shallow = ValueError(1)
for depth in range(400):
    shallow = ExceptionGroup('level', [shallow])
match, rest = shallow.split(ValueError)
print(rest, match.message)
