# Clocks go forward.
import time
a = time.perf_counter(); b = time.perf_counter(); print(b >= a, type(a).__name__)
a = time.time(); print(a > 1_600_000_000, type(a).__name__, time.monotonic() <= time.monotonic(), time.process_time() >= 0)
start = time.perf_counter(); time.sleep(0.02); took = time.perf_counter() - start; print(0.019 <= took < 5)
print(time.perf_counter_ns() > 0, type(time.time_ns()).__name__, isinstance(time.monotonic_ns(), int))
time.sleep(0)
try: time.sleep(-1)
except ValueError as error: print(error)
try: time.sleep('a')
except TypeError as error: print(error)
from time import perf_counter as clock
print(clock() > 0)
