# exit: 1
# Carets under text that is wider than it is long.
größe = {'é': 1}
wert = größe['é'] + größe['😀😀'] + größe['é']
