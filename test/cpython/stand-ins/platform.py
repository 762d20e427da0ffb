def system():
    return 'Linux'


def machine():
    return 'x86_64'


def python_implementation():
    return 'Tauraro'
