print('lazy loaded')
value = 'lazy'
