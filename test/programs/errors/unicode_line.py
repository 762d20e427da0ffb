# exit: 1
größe = {'länge': 1}
print('日本', größe['länge'] + größe['breite'])
