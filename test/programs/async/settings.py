# What sys lets a program set: a hook for asynchronous generators, and where coroutines say that they were made.
import sys
print(sys.get_asyncgen_hooks())
log=[]
sys.set_asyncgen_hooks(firstiter=lambda g: log.append(g.__name__))
async def ag():
    yield 1
g=ag(); print(log)
a=g.asend(None); print(log)
b=g.asend(None); print(log)
ag().aclose(); ag().athrow(ValueError); ag().__anext__(); print(log)
h=sys.get_asyncgen_hooks(); print(h.firstiter is h[0], h.finalizer)
for k in ({'firstiter':5},{'finalizer':'x'}):
    try: sys.set_asyncgen_hooks(**k)
    except Exception as e: print(type(e), e)
sys.set_asyncgen_hooks(None, None)
print(sys.get_asyncgen_hooks())
def bad(g): raise ZeroDivisionError
sys.set_asyncgen_hooks(firstiter=bad)
g=ag()
try: g.__anext__()
except ZeroDivisionError: print('ZDE')
print(g.__anext__().__class__)
print(sys.get_coroutine_origin_tracking_depth())
async def co(): pass
print(co().cr_origin)
sys.set_coroutine_origin_tracking_depth(2)
def f(): return co()
def h(): return f()
print([x[1:] for x in h().cr_origin])
print([x[1:] for x in co().cr_origin])
for v in (-1,'x'):
    try: sys.set_coroutine_origin_tracking_depth(v)
    except Exception as e: print(type(e), e)
print(sys.get_coroutine_origin_tracking_depth())
