# exit: 1
raise ExceptionGroup('wide', [ValueError(n) for n in range(18)])
