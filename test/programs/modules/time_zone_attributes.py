# They are made when one of them is first read; nobody can tell.
import time

time.tzname = ("A", "B")
print(time.tzname, isinstance(time.timezone, int), time.daylight in (0, 1))
del time.altzone
print(hasattr(time, "altzone"), hasattr(time, "timezone"), time.tzname)

import sys

del sys.modules["time"]
import time

print([name for name in ("timezone", "altzone", "daylight", "tzname") if name in dir(time)])
print("altzone" in vars(time), len(vars(time)["tzname"]), time.__dict__["timezone"] == time.timezone)
from time import tzname

print(tzname == time.tzname, time.tzname is time.tzname)
