# exit: 1
from time import slep
