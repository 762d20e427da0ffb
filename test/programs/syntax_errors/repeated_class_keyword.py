# exit: 1
class Base: pass
class Twice(Base, metaclass=type, metaclass=type): pass
