# exit: 1
import sys
print('out')
sys.exit('message to standard error')
