# exit: 1
import _unfinished
