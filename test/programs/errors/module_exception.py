# exit: 1
from _shop import ShopError, sell

try:
    sell('apple', 0)
except ShopError as error:
    print(type(error).__module__, type(error).__qualname__)
sell('apple', -1)
