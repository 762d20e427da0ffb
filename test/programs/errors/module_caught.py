# exit: 1
try:
    import nowhere_to_be_found
except ImportError as error:
    print(error.name, error.path)
    raise
