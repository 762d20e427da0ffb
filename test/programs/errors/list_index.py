# exit: 1
['a', 'b'].index('c')
