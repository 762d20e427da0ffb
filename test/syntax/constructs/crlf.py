a = 1
if a:
    b = """x
y"""
    c = "d\
e"
f(
  a)
g = 1 + \
  2
# end