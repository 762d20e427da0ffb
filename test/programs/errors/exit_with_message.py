# exit: 1
import sys

sys.exit('stopped: no input')
