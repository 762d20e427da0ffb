# exit: 1
import _failing
