# exit: 1
raise ValueError([1, 'two', {3: 4.0}])
