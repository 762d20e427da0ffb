# The repr of what is nested too deep is a RecursionError, of what holds itself an ellipsis.
def nested(make, depth):
    value = make(())
    for _ in range(depth):
        value = make((value,))
    return value


for make in (list, tuple, lambda items: dict(enumerate(items))):
    try:
        repr(nested(make, 3000))
    except RecursionError as error:
        print(error)
    print(nested(make, 3))
own = [1]
own.append(own)
print(own, (own,), {"own": own})
mapping = {}
mapping["values"] = mapping.values()
pair = ([],)
pair[0].append(pair)
print(pair)
