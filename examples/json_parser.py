# A parser for JSON written from scratch: a class with a cursor, recursion, errors that say where.
#
#     tauraro run examples/json_parser.py

class JSONError(ValueError):
    pass


class Parser:
    ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'b': '\b', 'f': '\f', '"': '"', '\\': '\\', '/': '/'}
    CONSTANTS = {'true': True, 'false': False, 'null': None}

    def __init__(self, text):
        self.text = text
        self.position = 0

    def parse(self):
        value = self.value()
        if self.peek():
            self.fail('the end')
        return value

    def fail(self, expected):
        line = self.text.count('\n', 0, self.position) + 1
        found = repr(self.text[self.position : self.position + 1]) if self.peek() else 'the end'
        raise JSONError(f'line {line}: expected {expected}, found {found}')

    def peek(self):
        while self.position < len(self.text) and self.text[self.position].isspace():
            self.position += 1
        return self.text[self.position : self.position + 1]

    def take(self, expected):
        if self.peek() != expected:
            self.fail(repr(expected))
        self.position += 1

    def value(self):
        match self.peek():
            case '{':
                return dict(self.items('{', '}', self.pair))
            case '[':
                return list(self.items('[', ']', self.value))
            case '"':
                return self.string()
            case c if c == '-' or c.isdigit():
                return self.number()
        for name, constant in self.CONSTANTS.items():
            if self.text.startswith(name, self.position):
                self.position += len(name)
                return constant
        self.fail('a value')

    def items(self, opening, closing, parse_item):
        self.take(opening)
        if self.peek() != closing:
            yield parse_item()
            while self.peek() == ',':
                self.take(',')
                yield parse_item()
        self.take(closing)

    def pair(self):
        if self.peek() != '"':
            self.fail('a name')
        name = self.string()
        self.take(':')
        return name, self.value()

    def string(self):
        self.take('"')
        parts = []
        while (c := self.text[self.position : self.position + 1]) != '"':
            self.position += 1
            if c == '':
                self.fail("'\"'")
            if c == '\\':
                c = self.text[self.position]
                self.position += 1
                if c == 'u':
                    c = chr(int(self.text[self.position : self.position + 4], 16))
                    self.position += 4
                else:
                    c = self.ESCAPES[c]
            parts.append(c)
        self.position += 1
        return ''.join(parts)

    def number(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in '+-.0123456789eE':
            self.position += 1
        digits = self.text[start : self.position]
        return int(digits) if digits.lstrip('-').isdigit() else float(digits)


DOCUMENT = """
{
  "name": "tauraro",
  "meaning": "star, in Hausa: \\u2605",
  "stable": false,
  "sizes": [1, -20, 3.5, 6.02e23],
  "empty": [{}, [], null],
  "nested": {"quote": "say \\"hi\\"\\n", "deep": [[[true]]]}
}
"""

data = Parser(DOCUMENT).parse()
for name, value in data.items():
    print(f'{name:8} {value!r}')

for broken in ('[1, 2', '{"a" 1}', '[1,\n 2,\n ?]', '{"a": 1} 2'):
    try:
        Parser(broken).parse()
    except JSONError as error:
        print(f'{broken!r}: {error}')
