# exit: 1
from _shop import buy
