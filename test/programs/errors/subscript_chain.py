# exit: 1
tree = {'a': {'b': {}}}
value = tree['a']['b']['c']['d']
