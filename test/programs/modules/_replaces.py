import sys
class Module:
    answer = 42
    def __getattr__(self, name): return 'dynamic ' + name
sys.modules[__name__] = Module()
