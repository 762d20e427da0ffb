# exit: 1
data = {'a': 1}
print(f"{data['a']} {data['b'] + 1:>4} end")
