# sin, cos, tan and their inverses, also of huge angles.
import math

for x in (0.0, -0.0, 0.1, 0.5, 1.0, -1.0, 2.0, 3.0, math.pi, math.pi / 2, math.pi / 3, math.pi / 4, 10.0, -100.5, 1e5, 1e6 + 0.25, 1e10, 1e22, 2.0 ** 60, 1e300, 1e-5, 1e-10, 1e-300, 7):
    print(x, math.sin(x), math.cos(x), math.tan(x))
for x in (0.0, -0.0, 0.1, 0.5, -0.5, 0.7, 0.9999999, 1.0, -1.0, 1e-10, 0.2, -0.99):
    print(x, math.asin(x), math.acos(x), math.atan(x))
for y, x in ((1, 1), (1, -1), (-1, -1), (0, 1), (0, -1), (-0.0, -1), (0.0, 0.0), (3, 4), (1e-10, 1), (1, 1e-10), (1e300, 1e-300), (-5.5, 2.25), (1e308, 1e308)):
    print(y, x, math.atan2(y, x))
print(math.degrees(math.pi), math.radians(180), math.degrees(1), math.radians(45.5), math.hypot(3, 4), math.hypot(1, 2, 3), math.hypot(), math.hypot(1e200, 1e200), math.dist((1, 2), (4, 6)), math.dist([0] * 3, [1] * 3))
for action in (lambda: math.sin(math.inf), lambda: math.cos(-math.inf), lambda: math.asin(1.1), lambda: math.acos(-2), lambda: math.dist([1], [1, 2]), lambda: math.sin('x'), lambda: math.sin(None), lambda: math.sin()):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
