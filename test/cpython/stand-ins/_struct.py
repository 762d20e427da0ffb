"""Numbers packed into bytes."""

import math


class error(Exception):
    __module__ = 'struct'


_INTEGERS = {'b': 1, 'B': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 4, 'L': 4, 'q': 8, 'Q': 8}
_NATIVE = {**_INTEGERS, 'l': 8, 'L': 8, 'n': 8, 'N': 8, 'P': 8}
# Size, bits of the mantissa, exponent's bias.
_FLOATS = {'e': (2, 10, 15), 'f': (4, 23, 127), 'd': (8, 52, 1023)}


def _parse(format):
    """The byte order, and the fields: (code, count, size, padding before it)."""
    if isinstance(format, bytes):
        format = format.decode('ascii')
    order, aligned = 'little', True
    if format[:1] in ('@', '=', '<', '>', '!'):
        aligned = format[0] == '@'
        order = 'big' if format[0] in '>!' else 'little'
        format = format[1:]
    sizes = _NATIVE if aligned else _INTEGERS
    fields, offset, count = [], 0, ''
    for code in format:
        if code.isspace():
            continue
        if code.isdigit():
            count += code
            continue
        if code in sizes:
            size = sizes[code]
        elif code in _FLOATS:
            size = _FLOATS[code][0]
        elif code in 'xcsp?':
            size = 1
        else:
            raise error('bad char in struct format')
        padding = -offset % size if aligned else 0
        times = int(count or 1)
        fields.append((code, times, size, padding))
        offset += padding + times * size
        count = ''
    if count:
        raise error('repeat count given without format specifier')
    return order, fields, offset


def _packFloat(value, code, order):
    size, mantissaBits, bias = _FLOATS[code]
    value = float(value)
    sign = math.copysign(1, value) < 0
    value = abs(value)
    if value != value:
        exponent, mantissa = 2 * bias + 1, 1 << (mantissaBits - 1)
    elif value == math.inf:
        exponent, mantissa = 2 * bias + 1, 0
    elif value == 0:
        exponent, mantissa = 0, 0
    else:
        fraction, power = math.frexp(value)
        exponent = power - 1 + bias
        if exponent > 0:
            mantissa = round(math.ldexp(fraction, mantissaBits + 1)) - (1 << mantissaBits)
        else:
            mantissa, exponent = round(math.ldexp(value, bias - 1 + mantissaBits)), 0
        if mantissa >> mantissaBits:
            mantissa, exponent = mantissa - (1 << mantissaBits), exponent + 1
        if exponent > 2 * bias:
            raise OverflowError('float too large to pack with {} format'.format(code))
    bits = sign << (size * 8 - 1) | exponent << mantissaBits | mantissa
    return bits.to_bytes(size, order)


def _unpackFloat(data, code, order):
    size, mantissaBits, bias = _FLOATS[code]
    bits = int.from_bytes(data, order)
    sign = -1.0 if bits >> (size * 8 - 1) else 1.0
    exponent = bits >> mantissaBits & (2 * bias + 1)
    mantissa = bits & ((1 << mantissaBits) - 1)
    if exponent == 2 * bias + 1:
        return sign * math.inf if mantissa == 0 else math.nan
    if exponent == 0:
        return sign * math.ldexp(mantissa, 1 - bias - mantissaBits)
    return sign * math.ldexp(mantissa | 1 << mantissaBits, exponent - bias - mantissaBits)


def _packOne(code, size, value, order):
    if code in _FLOATS:
        return _packFloat(value, code, order)
    if code == '?':
        return b'\1' if value else b'\0'
    if code == 'c':
        if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(value)
    if not hasattr(value, '__index__'):
        raise error('required argument is not an integer')
    value = value.__index__()
    try:
        return value.to_bytes(size, order, signed=code.islower())
    except OverflowError:
        signed = code.islower()
        low, high = (-(1 << size * 8 - 1), (1 << size * 8 - 1) - 1) if signed else (0, (1 << size * 8) - 1)
        raise error(f"'{code}' format requires {low} <= number <= {high}") from None


def pack(format, *values):
    order, fields, _ = _parse(format)
    wanted = sum(0 if code == 'x' else 1 if code in 'sp' else times for code, times, *_ in fields)
    if wanted != len(values):
        raise error(f'pack expected {wanted} items for packing (got {len(values)})')
    rest = iter(values)
    parts = []
    for code, times, size, padding in fields:
        parts.append(b'\0' * padding)
        if code == 'x':
            parts.append(b'\0' * times)
        elif code == 's':
            parts.append(bytes(next(rest))[:times].ljust(times, b'\0'))
        else:
            parts.extend(_packOne(code, size, next(rest), order) for _ in range(times))
    return b''.join(parts)


def unpack(format, data):
    order, fields, total = _parse(format)
    data = bytes(data)
    if len(data) != total:
        raise error(f'unpack requires a buffer of {total} bytes')
    values, at = [], 0
    for code, times, size, padding in fields:
        at += padding
        if code == 's':
            values.append(data[at:at + times])
        elif code != 'x':
            for i in range(times):
                part = data[at + i * size:at + (i + 1) * size]
                if code in _FLOATS:
                    values.append(_unpackFloat(part, code, order))
                elif code == 'c':
                    values.append(part)
                elif code == '?':
                    values.append(part != b'\0')
                else:
                    values.append(int.from_bytes(part, order, signed=code.islower()))
        at += times * size
    return tuple(values)


def calcsize(format):
    return _parse(format)[2]


def unpack_from(format, buffer, offset=0):
    return unpack(format, bytes(buffer)[offset:offset + calcsize(format)])


def pack_into(format, buffer, offset, *values):
    data = pack(format, *values)
    buffer[offset:offset + len(data)] = data


def iter_unpack(format, buffer):
    size = calcsize(format)
    for at in range(0, len(buffer), size):
        yield unpack_from(format, buffer, at)


class Struct:
    def __init__(self, format):
        self.format = format
        self.size = calcsize(format)

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, data):
        return unpack(self.format, data)

    def pack_into(self, buffer, offset, *values):
        pack_into(self.format, buffer, offset, *values)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)


def _clearcache():
    pass
