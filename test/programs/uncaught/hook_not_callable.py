# exit: 1
import sys

sys.excepthook = 5
raise ValueError('not callable')
