# What is derived from an abstract collection, or registered with one, is matched as a sequence or mapping.
import abc
class Sequence(abc.ABC): __abc_tpflags__ = 1 << 5
class Mapping(abc.ABC): __abc_tpflags__ = 1 << 6
class Letters(Sequence):
    def __len__(self): return 2
    def __getitem__(self, place): return 'ab'[place]
class Squares(Mapping):
    def __len__(self): return 2
    def get(self, key, default=None): return key * key if isinstance(key, int) else default
    def keys(self): return [1, 2]
    def __getitem__(self, key): return key * key
class Plain:
    def __len__(self): return 2
    def __getitem__(self, place): return 'xy'[place]
class Derived(Letters): pass
class Text(str):
    def get(self, key, default): return 'text'
def kind(subject):
    match subject:
        case [a, b]: return 'sequence', a, b
        case {2: four}: return 'mapping', four
        case _: return 'neither'
print(hasattr(Sequence, '__abc_tpflags__'))
for subject in (Letters(), Derived(), Squares(), Plain(), 'ab', b'ab', bytearray(b'ab'), Text('ab'), type.__dict__, {1: 2}, {2: 4}, range(2)):
    print(type(subject).__name__, kind(subject))
print(Sequence.register(Plain) is Plain, kind(Plain()))
Mapping.register(Text)
print(kind(Text('ab')))
class Both(Squares, list): pass
class Reversed(list, Squares): pass
print(kind(Both([1, 2])), kind(Reversed([1, 2])))
