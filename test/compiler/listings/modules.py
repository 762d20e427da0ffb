"""Documentation."""
import os.path
import json.decoder as decoder
from . import sibling
from math import pi, sin as sine

version: str = "1"
if __debug__:
    data = [1, 2, 3]
while 0:
    never()
