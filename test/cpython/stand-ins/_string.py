"""What CPython's string.Formatter is made of."""


def formatter_field_name_split(text):
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')
    end = min((at for at in (text.find('.'), text.find('[')) if at >= 0), default=len(text))
    first, rest = text[:end], text[end:]
    return int(first) if first.isdigit() else first, _steps(rest)


def _steps(rest):
    while rest:
        if rest[0] == '.':
            end = min((at for at in (rest.find('.', 1), rest.find('[', 1)) if at >= 0), default=len(rest))
            name, rest = rest[1:end], rest[end:]
            if not name:
                raise ValueError('Empty attribute in format string')
            yield True, name
        elif rest[0] == '[':
            end = rest.find(']')
            if end < 0:
                raise ValueError("Missing ']' in format string")
            name, rest = rest[1:end], rest[end + 1:]
            if not name:
                raise ValueError('Empty attribute in format string')
            yield False, int(name) if name.isdigit() else name
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")


def formatter_parser(text):
    if not isinstance(text, str):
        raise TypeError(f'expected str, got {type(text).__name__}')
    return _parts(text)


def _parts(text):
    literal = ''
    at = 0
    while at < len(text):
        char = text[at]
        at += 1
        if char not in '{}':
            literal += char
        elif text[at:at + 1] == char:
            literal += char
            at += 1
            yield literal, None, None, None
            literal = ''
        elif char == '}':
            raise ValueError("Single '}' encountered in format string")
        else:
            end, depth = at, 1
            while end < len(text):
                depth += (text[end] == '{') - (text[end] == '}')
                if depth == 0:
                    break
                end += 1
            else:
                raise ValueError("expected '}' before end of string" if at < len(text) else "Single '{' encountered in format string")
            yield literal, *_field(text[at:end])
            literal, at = '', end + 1
    if literal:
        yield literal, None, None, None


def _field(field):
    at = min((i for i in (field.find('!'), field.find(':')) if i >= 0), default=len(field))
    name, rest = field[:at], field[at:]
    conversion = None
    if rest.startswith('!'):
        conversion, rest = rest[1:2], rest[2:]
        if rest and not rest.startswith(':'):
            raise ValueError("expected ':' after conversion specifier")
    return name, rest[1:], conversion
