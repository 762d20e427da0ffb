import _circle_a
def get(): return _circle_a.value + ' through b'
