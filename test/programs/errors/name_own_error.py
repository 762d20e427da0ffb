# exit: 1
raise NameError('no such variable', name='lenn')
