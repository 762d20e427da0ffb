# exit: 1
"""Code of a text has no lines to show in tracebacks."""

exec('def divide(a, b):\n    return a / b\n')
code = compile('divide(1, 0)', '<calculation>', 'eval')
eval(code)
