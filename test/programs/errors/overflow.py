# exit: 1
import math
math.exp(1000)
