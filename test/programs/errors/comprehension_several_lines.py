# exit: 1
result = [
    value.strip()
    for value in ['a', 'b', 3]
    if value
]
