# exit: 1
import _shop

_shop.total({'apple': 3, 'pear': None})
