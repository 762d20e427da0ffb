# exit: 1
# An exception thrown into a generator that has not begun is raised in its first line.
def decorator(f): return f
@decorator
def generator():
    try:
        yield 1
    except ValueError:
        print('not caught')
g = generator()
try: g.throw(ValueError('first'))
except ValueError as error:
    entry = error.__traceback__
    while entry:
        print(entry.tb_frame.f_code.co_name, entry.tb_lineno)
        entry = entry.tb_next
print(list(g), g.gi_frame)
class Recorder:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *args):
        print(args)
        return 'from throw'
def delegates(): yield from Recorder()
g = delegates(); next(g)
print(g.throw(ValueError), g.throw(ValueError, 'v'), g.throw(KeyError('k')))
generator().throw(TypeError, 'uncaught')
