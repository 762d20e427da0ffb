# exit: 1
', '.join(['a', 1])
