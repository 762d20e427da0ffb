# Shifts by more than any memory holds.
def show(call):
    try:
        print(call())
    except (MemoryError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)


for places in (2**60, 2**63, 2**64, 2**70):
    show(lambda: 1 << places)
    show(lambda: -5 << places)
    show(lambda: 0 << places)
    show(lambda: 7 >> places)
    show(lambda: -7 >> places)
    show(lambda: 7 << -places)
    show(lambda: 7 >> -places)
