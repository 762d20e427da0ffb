# exit: 1
import math.nothing
