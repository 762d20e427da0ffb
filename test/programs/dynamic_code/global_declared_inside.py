# A name that an inner function declares global is a global at the top of exec, too, whatever its locals.
inner, outer = {}, {}
exec('''
def f():
    y = 1
    def g():
        global y
        return y
    def h():
        return y + 1
    return g, h
y = 9
z = 10
g, h = f()
results = g(), h()
''', outer, inner)
print(inner['results'], 'y' in outer, 'y' in inner, 'z' in outer, 'z' in inner)
exec('''
class C:
    def method(self):
        global shared
        shared = 1
shared = 0
C().method()
seen = shared
''', outer, inner)
print(outer['shared'], inner['seen'], 'shared' in inner)
