# round() goes to even, on the exact binary value.
for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 2.4999999, 1e16 + 0.5):
    print(x, round(x), round(x, 2), round(x, 1), round(x, 0))
print(round(1234.5678, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(1234, 2), round(5, -1), round(15, -1))
print(round(2.5), type(round(2.5)), type(round(2.5, 0)), round(1e20), round(True))
print(int(2.7), int(-2.7), (2.0).is_integer(), (2.5).is_integer(), (0.75).as_integer_ratio(), (10.0).hex())
import math
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.floor(2.5), math.ceil(2.000001))
