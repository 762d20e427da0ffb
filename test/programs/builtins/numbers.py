# abs, round, divmod, pow, bin, oct, hex, chr, ord, format and their errors.
def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'

print(abs(-5), abs(5.5), abs(-2 ** 70), abs(True), abs(3 + 4j), attempt(abs, 'x'), attempt(abs))
print(round(2.5), round(3.5), round(-2.5), round(2.567, 2), round(15, -1), round(25, -1), round(1e20), round(2.5, None), round(5, 2), type(round(2.5, 0)).__name__)
print(attempt(round, 'x'), attempt(round), attempt(round, 1, 'x'), attempt(round, float('nan')), attempt(round, float('inf')), round(number=1.25, ndigits=1))
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(7.5, 2), divmod(True, 2), divmod(10 ** 20, 7), attempt(divmod, 1, 0), attempt(divmod, 1.0, 0), attempt(divmod, 'a', 1))
print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(3, 100, 7), pow(3, -1, 7), pow(-2, 3, 5), pow(2, 3, -5), pow(0, 0), pow(2, 0, 1), pow(base=2, exp=3))
print(attempt(pow, 2, 3, 0), attempt(pow, 2, -1, 4), attempt(pow, 2.0, 3, 4), attempt(pow, 'a', 2), attempt(pow, 2, 'a', 3), attempt(pow, 0, -1))
print(bin(10), bin(-10), bin(0), oct(64), oct(-8), hex(255), hex(-255), hex(2 ** 70), bin(True), attempt(hex, 1.5), attempt(bin, 'x'))
print(chr(97), chr(0x20ac), chr(0x1f600), repr(chr(0)), ord('a'), ord('€'), ord('\U0001f600'), ord(b'a'), chr(ord('z')))
print(attempt(chr, -1), attempt(chr, 0x110000), attempt(chr, 'a'), attempt(ord, 'ab'), attempt(ord, ''), attempt(ord, 5), attempt(chr, 2 ** 70))
print(format(5), format(5, '03d'), format(3.14159, '.2f'), format('x', '>3'), format(255, '#x'), format(1e6, ','), format(None), format([1]), format(0.5, '%'))
print(attempt(format, [], 'd'), attempt(format, 5, 's'), attempt(format, 'x', 'd'), attempt(format, 5, 3), attempt(format))
print(sum([1, 2, 3]), sum([0.1] * 3), sum([[1], [2]], []), sum((), 5), sum([1], start=10), attempt(sum, ['a']), attempt(sum, ['a'], ''), attempt(sum, 5))
print(max(1, 2), max([3, 1]), max('abc'), max([], default=0), max(['aa', 'b'], key=len), min(3, 1, 2), min({'b': 1, 'a': 2}), attempt(max, []), attempt(max), attempt(max, 1), attempt(max, 1, 'a'))
print(int('42'), int('-0x1f', 16), int('101', 2), int(3.9), int(-3.9), int('1_000'), int(' 5 '), int(True), int(), attempt(int, 'x'), attempt(int, '1.5'), attempt(int, None), attempt(int, '9', 8), attempt(int, float('inf')))
print(float('1.5'), float('inf'), float('-nan') != 0, float(' 2 '), float(3), float(), float('1e5'), attempt(float, 'x'), attempt(float, None), attempt(float, []), float('1_0.5'))
print(bool(0), bool('0'), bool([]), bool([0]), bool(None), bool(0.0), bool(), complex(1, 2), complex('1+2j'))
print(repr('a\'b"c'), repr('\n\t\\'), ascii('é€😀'), repr(1.0), repr(1e100), repr(-0.0), repr(b'\x00a'), repr(...), repr(range(0, 10, 2)), repr(slice(1, None)), repr({1: {2}}), repr(frozenset()), repr(set()), repr(())) 
print(len('abc'), len([1]), len({}), len(range(10)), attempt(len, 5), attempt(len), all([]), any([]), all([1, 0]), any([0, 1]))
print(sorted([3, 1, 2]), sorted('bca', reverse=True), sorted([('b', 1), ('a', 2)], key=lambda p: p[1]), attempt(sorted, [1, 'a']), list(reversed([1, 2, 3])), attempt(sorted, 5))
print(list(zip([1, 2], 'ab')), list(enumerate('ab', 5)), list(map(lambda x, y: x + y, [1, 2], [3, 4])), list(filter(None, [0, 1, ''])), attempt(lambda: list(zip([1], [1, 2], strict=True))))
print(str(5), str(b'a', 'utf-8'), str(), str(None), attempt(str, b'\xff', 'ascii'), bytes(3), bytes([65]), bytearray(b'x'), list('ab'), tuple([1]), dict(a=1), set('a'), frozenset([1]))
