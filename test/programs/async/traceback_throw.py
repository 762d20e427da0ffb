# exit: 1
# throw() into a coroutine that has not begun, and through awaits, shows each frame.
async def fresh():
    pass
def entries(error):
    entry, found = error.__traceback__, []
    while entry:
        found.append((entry.tb_frame.f_code.co_name, entry.tb_lineno))
        entry = entry.tb_next
    return found
try: fresh().throw(ValueError('before it began'))
except ValueError as error: print(entries(error))
class Pause:
    def __await__(self):
        yield
async def inner():
    await Pause()
async def outer():
    await inner()
c = outer()
c.send(None)
try: c.throw(ValueError)
except ValueError as error: print(entries(error))
c = outer()
c.send(None)
c.throw(KeyError('thrown'))
