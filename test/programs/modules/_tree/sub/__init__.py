print('sub', __name__, __package__)
deep_value = 42
