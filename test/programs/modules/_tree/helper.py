print('helper', __name__, __package__)
def help(): return 'helped by ' + __name__
