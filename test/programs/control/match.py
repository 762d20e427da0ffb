# match with every kind of pattern.
class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
class Color:
    RED = 1
def f(v):
    match v:
        case 0: return 'zero'
        case -1 | 1: return 'one-ish'
        case 2.5: return 'float'
        case 'hello': return 'greeting'
        case None: return 'none'
        case True: return 'true'
        case Color.RED: return 'red?'
        case int(n) if n > 100: return f'large {n}'
        case int(): return 'int'
        case str(s): return f'str {s}'
        case []: return 'empty'
        case [x]: return f'one {x}'
        case [1, 2, *rest]: return f'12 then {rest}'
        case (a, [b, c], *_): return f'nested {a} {b} {c}'
        case [first, *_, last]: return f'{first}..{last}'
        case {'type': 'circle', 'r': r}: return f'circle {r}'
        case {'name': str(name), **others}: return f'name {name} {others}'
        case {}: return 'dict'
        case Point(0, 0): return 'origin'
        case Point(x=0, y=yy): return f'on y {yy}'
        case Point(px, py) as p: return f'point {px} {py} {p is v}'
        case float() | complex(): return 'number'
        case _: return 'other'
for v in (0, 1, -1, 2.5, 'hello', None, True, 101, 50, 'x', [], [7], [1, 2], (1, 2, 3, 4), [5, [6, 7], 8, 9], [3, 4, 5], {'type': 'circle', 'r': 2}, {'name': 'n', 'k': 1}, {'name': 5}, {}, Point(0, 0), Point(0, 3), Point(1, 2), 9.75, {1}, (1,), 'ab', b'ab', range(3)):
    print(f(v))
match 5:
    case x if x > 10: print('no')
    case x: print('bound', x)
match (1, 2):
    case (a, b) if a == b: print('same')
    case (1, (2 | 3) as second): print('second', second)
match = {'case': 1}; print(match['case'])
case = 2; print(case)
def g(command):
    match command.split():
        case ['go', ('north' | 'south') as way]: return way
        case ['get', thing] | ['take', thing]: return thing
        case ['quit' | 'exit']: return 'bye'
        case [verb, *words]: return (verb, words)
        case []: return None
print([g(c) for c in ('go north', 'go up', 'take it', 'get x', 'exit', 'a b c', '')])
try:
    match Point(1, 2):
        case Point(1, 2, 3): pass
except TypeError as error:
    print(error)
