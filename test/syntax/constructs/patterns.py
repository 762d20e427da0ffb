match a:
    case 1: pass
    case -1: pass
    case 1.5: pass
    case -1.5: pass
    case 1j: pass
    case 1 + 2j: pass
    case -1 - 2j: pass
    case 'a' 'b': pass
    case b'c': pass
    case None: pass
    case True | False: pass
    case x: pass
match a:
    case _: pass
match a, b:
    case a.b: pass
    case a.b.c: pass
    case (1): pass
    case (1,): pass
    case (): pass
    case []: pass
    case [a]: pass
    case [a,]: pass
    case [a, b]: pass
    case (a, b): pass
    case a, b: pass
    case a,: pass
    case *a,: pass
    case *_, a: pass
    case [a, *rest]: pass
    case (a, *_, b): pass
    case *a, b: pass
match (a, b):
    case {}: pass
    case {1: a}: pass
    case {'a': b, -1: c, None: d, a.b: e,}: pass
    case {1 + 2j: a, **rest}: pass
    case {**rest}: pass
    case A(): pass
    case A(b): pass
    case A(b, c,): pass
    case A(b=c): pass
    case A(b, c=d, e=f,): pass
    case a.B(c): pass
    case A(B(c), d=E()): pass
    case 1 | 2 | 3: pass
    case (1 | 2): pass
    case [1 | 2, (3 | 4)]: pass
    case 1 as a: pass
    case (1 | 2) as a: pass
    case 1 | 2 as a: pass
    case [a as b, c]: pass
    case (a as b): pass
    case a if b: pass
    case a if (b := c): pass
    case a, b if c:
        d
match a, *b:
    case c: pass
match a,:
    case b: pass
match (a):
    case b: pass
match -a:
    case b: pass
match [a]:
    case b: pass
match {a: b}:
    case c: pass
match match:
    case case: pass
match a.b(c):
    case match: pass
match lambda: a:
    case b: pass
match not a:
    case b: pass
match (yield_):
    case b: pass
match x := y:
    case z: pass
match = 1
match[a] = b
match(a)
match (a, b)
match * a
match - a
match, a = b
match.a
match: int
match in a
case = 2
if a:
    match b:
        case c:
            match d:
                case e:
                    f
    g
