# exit: 1
data = {'count': 1}
for _ in range(2): data['count'] += None
