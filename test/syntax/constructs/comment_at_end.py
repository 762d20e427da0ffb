def f():
    pass
    # after