# A backslash at the end of the text, inside brackets and outside.
for s in '"\\\n"(1 for c in I,\\\n\\', 'x = (1,\\\n\\', 'x = 1\\\n\\', 'x = 1\\', '(\\', '[\\\n', 'f(a, {1: \\\n', '(\\ ', '(a \\ b)':
    try: compile(s, 'f', 'exec')
    except SyntaxError as e: print(e.args[0], e.args[1][:3], e.args[1][4:])
