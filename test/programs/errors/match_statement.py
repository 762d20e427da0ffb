# exit: 1
def area(shape):
    match shape:
        case {'side': side}:
            return side * side
        case {'width': width, 'height': height}:
            return width * height
        case _:
            raise ValueError(f'unknown shape: {shape}')


print(area({'side': 3}))
area({'radius': 1})
