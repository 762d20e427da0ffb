# Bases must agree on what an instance is made of.
class Slots:
    __slots__ = ('a',)
class Other:
    __slots__ = ('b',)
class Empty:
    __slots__ = ()
class Wider(Slots):
    __slots__ = ('c',)
class Plain: pass

def report(*bases, **namespace):
    try:
        made = type('X', bases, namespace)
        print('fine', made.__base__.__name__)
    except TypeError as error:
        print(error)

report(int, str)
report(int, float)
report(list, dict)
report(tuple, list)
report(Exception, int)
report(Exception, ValueError)
report(ValueError, Exception)
report(OSError, ValueError)
report(OSError, SyntaxError)
report(OSError, StopIteration)
report(ValueError, KeyError)
report(KeyError, AttributeError)
report(ImportError, AttributeError)
report(Slots, Other)
report(Slots, Empty)
report(Empty, Slots)
report(Slots, Wider)
report(Wider, Slots)
report(Slots, Plain)
report(Plain, Slots, Plain)
report(Slots, int)
report(Slots, dict)
report(dict, Plain)
report(Plain, dict)
report(int, Empty)
report(type, int)
report(type, Plain)
report(set, frozenset)
report(bytes, int)
report(bytes, bytearray)
report(property, int)
