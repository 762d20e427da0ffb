import _circle_b
value = 'a'
def from_b(): return _circle_b.get()
