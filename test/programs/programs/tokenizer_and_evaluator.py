# A calculator: tokens, precedence climbing, variables, errors.
class CalcError(Exception): pass
def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace(): i += 1; continue
        j = i + 1
        if c.isdigit():
            while j < len(text) and (text[j].isdigit() or text[j] == '.'): j += 1
            t = text[i:j]; yield ('num', float(t) if '.' in t else int(t))
        elif c.isalpha():
            while j < len(text) and text[j].isalnum(): j += 1
            yield ('name', text[i:j])
        elif text[i:i + 2] in ('**', '//', '<=', '>=', '=='): j = i + 2; yield ('op', text[i:j])
        elif c in '+-*/%()=<>,': yield ('op', c)
        else: raise CalcError(f'bad character {c!r} at {i}')
        i = j
    yield ('end', None)
LEVELS = {'=': (0, 'R'), '<': (1, 'L'), '>': (1, 'L'), '==': (1, 'L'), '<=': (1, 'L'), '>=': (1, 'L'), '+': (2, 'L'), '-': (2, 'L'), '*': (3, 'L'), '/': (3, 'L'), '//': (3, 'L'), '%': (3, 'L'), '**': (5, 'R')}
OPS = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b, '//': lambda a, b: a // b, '%': lambda a, b: a % b, '**': lambda a, b: a ** b, '<': lambda a, b: a < b, '>': lambda a, b: a > b, '==': lambda a, b: a == b, '<=': lambda a, b: a <= b, '>=': lambda a, b: a >= b}
class Calc:
    def __init__(self): self.vars = {'pi': 3.14159}; self.functions = {'max': max, 'abs': abs, 'sum': lambda *a: sum(a)}
    def evaluate(self, text):
        self.toks = list(tokens(text)); self.i = 0
        v = self.expr(0)
        if self.peek() != ('end', None): raise CalcError(f'unexpected {self.peek()[1]!r}')
        return v
    def peek(self): return self.toks[self.i]
    def next(self): self.i += 1; return self.toks[self.i - 1]
    def expr(self, level):
        start = self.i; left = self.unary()
        while (kind := self.peek())[0] == 'op' and kind[1] in LEVELS and LEVELS[kind[1]][0] >= level:
            op = self.next()[1]; prec, side = LEVELS[op]
            right = self.expr(prec + (side == 'L'))
            if op == '=':
                if self.toks[start][0] != 'name': raise CalcError('cannot assign')
                self.vars[self.toks[start][1]] = left = right
            else:
                try: left = OPS[op](left, right)
                except ZeroDivisionError as e: raise CalcError(str(e)) from e
        return left
    def unary(self):
        if self.peek() == ('op', '-'): self.next(); return -self.expr(4)
        kind, value = self.next()
        if kind == 'num': return value
        if kind == 'name':
            if self.peek() == ('op', '('):
                self.next(); args = []
                while self.peek() != ('op', ')'):
                    args.append(self.expr(0))
                    if self.peek() == ('op', ','): self.next()
                self.next(); return self.functions[value](*args)
            if self.peek() == ('op', '='): return None
            if value not in self.vars: raise CalcError(f'unknown name {value}')
            return self.vars[value]
        if (kind, value) == ('op', '('):
            v = self.expr(0)
            if self.next() != ('op', ')'): raise CalcError('expected )')
            return v
        raise CalcError(f'unexpected {value!r}')
calc = Calc()
for line in ('1 + 2 * 3', '(1 + 2) * 3', '2 ** 3 ** 2', '-2 ** 2', '10 / 4', '10 // 4', '7 % 3 * 2', 'x = y = 5', 'x * y + pi', 'max(1, x, 3) + abs(-7)', '1 < 2', '3 == 3.0', '2 +', '1 / 0', '(1', '$', 'nope + 1', '1 2', '3 = 4', 'sum(1, 2, 3, 4)', '2 ** 100'):
    try: print(line, '->', calc.evaluate(line))
    except CalcError as error: print(line, '-> error:', error, '|', repr(error.__cause__))
