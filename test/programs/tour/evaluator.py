# A lexer, a parser and an evaluator with match; a heap; a report; a file.
# exit: 3
"""A tiny tokenizer, parser and evaluator, plus a text report and event queue."""
import math, random, time, sys
NAME = f'../../../.build/tour-{time.time_ns()}.txt'

class Token:
    def __init__(self, kind, text, position):
        self.kind, self.text, self.position = kind, text, position
    def __repr__(self):
        return f"Token({self.kind}, {self.text!r}@{self.position})"

class Lexer:
    symbols = {'+': 'PLUS', '-': 'MINUS', '*': 'STAR', '/': 'SLASH', '(': 'LP', ')': 'RP', '^': 'POW', ',': 'COMMA', '=': 'EQ'}
    def __init__(self, text): self.text = text; self.pos = 0
    def __iter__(self): return self
    def __next__(self):
        while self.pos < len(self.text) and self.text[self.pos].isspace(): self.pos += 1
        if self.pos >= len(self.text): raise StopIteration
        start, ch = self.pos, self.text[self.pos]
        if ch.isdigit() or ch == '.':
            while self.pos < len(self.text) and (self.text[self.pos].isdigit() or self.text[self.pos] == '.'): self.pos += 1
            return Token('NUM', self.text[start:self.pos], start)
        if ch.isalpha() or ch == '_':
            while self.pos < len(self.text) and (self.text[self.pos].isalnum() or self.text[self.pos] == '_'): self.pos += 1
            return Token('NAME', self.text[start:self.pos], start)
        try:
            kind = self.symbols[ch]
        except KeyError:
            raise SyntaxError(f"unexpected {ch!r} at {start}") from None
        self.pos += 1
        return Token(kind, ch, start)

class Parser:
    def __init__(self, text): self.tokens = list(Lexer(text)); self.i = 0
    def peek(self): return self.tokens[self.i].kind if self.i < len(self.tokens) else 'END'
    def take(self, *kinds):
        if self.peek() in kinds:
            self.i += 1
            return self.tokens[self.i - 1]
    def expr(self):
        left = self.term()
        while op := self.take('PLUS', 'MINUS'):
            left = (op.text, left, self.term())
        return left
    def term(self):
        left = self.factor()
        while op := self.take('STAR', 'SLASH'):
            left = (op.text, left, self.factor())
        return left
    def factor(self):
        if self.take('MINUS'): return ('neg', self.factor())
        base = self.atom()
        if self.take('POW'): return ('^', base, self.factor())
        return base
    def atom(self):
        if tok := self.take('NUM'):
            return float(tok.text) if '.' in tok.text else int(tok.text)
        if tok := self.take('NAME'):
            if self.take('LP'):
                args = [self.expr()]
                while self.take('COMMA'): args.append(self.expr())
                assert self.take('RP'), "expected )"
                return ('call', tok.text, *args)
            return ('var', tok.text)
        if self.take('LP'):
            inner = self.expr()
            if not self.take('RP'): raise SyntaxError("expected )")
            return inner
        raise SyntaxError(f"unexpected {self.peek()}")

def evaluate(node, env):
    match node:
        case int() | float(): return node
        case ('var', name): return env[name]
        case ('neg', x): return -evaluate(x, env)
        case ('call', name, *args): return getattr(math, name)(*[evaluate(a, env) for a in args])
        case (op, a, b):
            x, y = evaluate(a, env), evaluate(b, env)
            return {'+': lambda: x + y, '-': lambda: x - y, '*': lambda: x * y, '/': lambda: x / y, '^': lambda: x ** y}[op]()
    raise TypeError(node)

env = {'x': 3, 'pi': math.pi}
for source in ['1 + 2 * 3', '2 ^ 3 ^ 2', '-(x + 1) * 2', 'sqrt(x * 27) / 3', 'hypot(3, 4) + pi', '10 / 4', '7 $ 2', '(1 + 2', 'y + 1', '1 / 0', 'nope(1)']:
    try:
        print(f"{source:<20} = {evaluate(Parser(source).expr(), env)!r:>22}")
    except (SyntaxError, KeyError, ArithmeticError, AttributeError, AssertionError) as e:
        print(f"{source:<20} ! {type(e).__name__}: {e}")

class Queue:
    def __init__(self): self.heap = []
    def push(self, when, what):
        self.heap.append((when, what)); i = len(self.heap) - 1
        while i and self.heap[i] < self.heap[(i - 1) // 2]:
            j = (i - 1) // 2
            self.heap[i], self.heap[j] = self.heap[j], self.heap[i]; i = j
    def pop(self):
        top, last = self.heap[0], self.heap.pop()
        if self.heap:
            self.heap[0] = last; i = 0
            while (c := 2 * i + 1) < len(self.heap):
                if c + 1 < len(self.heap) and self.heap[c + 1] < self.heap[c]: c += 1
                if self.heap[c] >= self.heap[i]: break
                self.heap[i], self.heap[c] = self.heap[c], self.heap[i]; i = c
        return top
    def __bool__(self): return bool(self.heap)

random.seed(42)
q = Queue()
for i in range(12): q.push(random.randint(1, 100), f"event-{i:02d}")
out = []
while q: out.append(q.pop())
print(out[:4], [w for w, _ in out] == sorted(w for w, _ in out))
text = "the quick brown fox jumps over the lazy dog the fox"
counts = {}
for word in text.split(): counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4]:
    print(f"{word:.<10}{n:>3} {'#' * n}")
print('{:,} {:>8.2%} {:#x} {:08b} {:e}'.format(1234567, 0.1234, 255, 37, 12345.678))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n); yield n
        n += 1
gen = primes()
print([next(gen) for _ in range(10)], sum(1 for p in zip(range(50), gen)))
print(sorted({3, 1, 2} | {5} - {1}), frozenset([1, 2]) & {2, 3}, {**dict(a=1), 'b': [*range(2)]}, (1, 2) + (3,), [0] * 3, "ab" * 2)
print(time.perf_counter() > 0, len(sys.argv), str(10 ** 50)[:8], 0.1 + 0.2, 1e16, 123456789012345678, -7 // 2, -7 % 3, 2 ** 0.5)
with open(NAME, 'w') as f:
    f.writelines(f"line {i}\n" for i in range(3)); print("tail", file=f)
with open(NAME) as f:
    print([line.rstrip() for line in f])
sys.exit(3)
