"""CPython's module gc where nothing can be collected by asking."""

garbage = []
callbacks = []
_enabled = True


def collect(generation=2):
    return 0


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


def get_threshold():
    return 700, 10, 10


def set_threshold(*thresholds):
    pass


def get_objects(generation=None):
    return []


def get_referrers(*objects):
    return []


def get_referents(*objects):
    return []


def is_tracked(value):
    return True


def freeze():
    pass
