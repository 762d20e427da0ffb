# exit: 1
a = 5
b = None
c = ((a)   *   2) ** 2 -   (  b  )
