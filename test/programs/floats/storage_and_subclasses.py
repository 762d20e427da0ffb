# What floats of derived classes keep of their class, and the machine's format.
class Own(float):
    def __repr__(self):
        return "Own"


own = Own(2.5)
print(own, [own], str(own), f"{own} {own!r} {own:.2f}", "%s %r %.1f" % (own, own, own), "{} {:g}".format(own, own), format(own))
for value in (+own, -own, abs(own), own + 1, own // 1, round(own, 1), own.conjugate(), own.real, float(own), own.__float__()):
    print(type(value).__name__, end=" ")
print(type(Own.fromhex("0x1p4")).__name__, own == 2.5, hash(own) == hash(2.5))
print(float.__getformat__("double"), float.__getformat__("float"))
for wrong in ("int", 1):
    try:
        float.__getformat__(wrong)
    except (ValueError, TypeError) as error:
        print(error)
try:
    format(1.5, ".2147483648f")
except ValueError as error:
    print(error)
