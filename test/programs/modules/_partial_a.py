first = 1
import _partial_b
second = 2
