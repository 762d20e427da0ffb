def command(value):
    match value:
        case 0 | None:
            return "nothing"
        case [x, Point(y=0), *rest] if x > 0:
            return x, rest
        case {"kind": kind, **others}:
            return kind, others
        case str() as text:
            return text
        case _:
            return value
