print('executed', __name__)
runs = globals().get('runs', 0) + 1
