# exit: 1
a = {}
print(a and a['x'] or a.get('y') or a['z'])
