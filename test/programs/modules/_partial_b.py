import _partial_a
print('sees first', _partial_a.first)
try: _partial_a.second
except AttributeError as e: print(e)
try: from _partial_a import second
except ImportError as e: print(str(e).split(' (/')[0], e.name)
