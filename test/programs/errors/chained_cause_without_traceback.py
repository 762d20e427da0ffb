# exit: 1
raise ValueError('outer') from OSError(2, 'No such file or directory')
