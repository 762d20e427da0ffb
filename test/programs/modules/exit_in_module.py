# exit: 7
# sys.exit in an imported module, through finally blocks.
import _exits
print('never')
