def f():
    pass
  