# exit: 1
{frozenset([n]) | {n} for n in range(2)} and {[n] for n in range(3)}
