"""A JSON parser and writer, character by character."""

import time


class Parser:
    def __init__(self, text):
        self.text = text
        self.position = 0

    def skip(self):
        while self.position < len(self.text) and self.text[self.position] in ' \n\t':
            self.position += 1

    def value(self):
        self.skip()
        character = self.text[self.position]
        if character == '{':
            return self.object()
        if character == '[':
            return self.array()
        if character == '"':
            return self.string()
        for word, value in (('true', True), ('false', False), ('null', None)):
            if self.text.startswith(word, self.position):
                self.position += len(word)
                return value
        return self.number()

    def object(self):
        result = {}
        self.position += 1
        self.skip()
        while self.text[self.position] != '}':
            key = self.string()
            self.skip()
            self.position += 1
            result[key] = self.value()
            self.skip()
            if self.text[self.position] == ',':
                self.position += 1
                self.skip()
        self.position += 1
        return result

    def array(self):
        result = []
        self.position += 1
        self.skip()
        while self.text[self.position] != ']':
            result.append(self.value())
            self.skip()
            if self.text[self.position] == ',':
                self.position += 1
                self.skip()
        self.position += 1
        return result

    def string(self):
        end = self.text.index('"', self.position + 1)
        result = self.text[self.position + 1 : end]
        self.position = end + 1
        return result

    def number(self):
        start = self.position
        while self.position < len(self.text) and self.text[self.position] in '+-.0123456789eE':
            self.position += 1
        digits = self.text[start : self.position]
        return float(digits) if '.' in digits else int(digits)


def write(value):
    if value is None:
        return 'null'
    if isinstance(value, bool):
        return 'true' if value else 'false'
    if isinstance(value, (int, float)):
        return str(value)
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, list):
        return '[' + ', '.join(write(item) for item in value) + ']'
    return '{' + ', '.join(f'"{key}": {write(item)}' for key, item in value.items()) + '}'


start = time.perf_counter()
records = [
    {'id': n, 'name': f'record {n}', 'score': n / 8, 'tags': ['a', 'b', str(n)], 'active': n % 2 == 0, 'none': None}
    for n in range(400)
]
text = write(records)
for _ in range(80):
    parsed = Parser(text).value()
    again = write(parsed)
print(parsed == records, again == text, len(text))
print(time.perf_counter() - start)
