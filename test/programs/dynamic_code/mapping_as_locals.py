"""Any mapping may be the locals of exec and eval."""


class Log:
    def __init__(self):
        self.values = {}

    def __getitem__(self, name):
        print('get', name)
        return self.values[name]

    def __setitem__(self, name, value):
        print('set', name, value)
        self.values[name] = value

    def __delitem__(self, name):
        print('delete', name)
        del self.values[name]


exec('a = 1\nb = a + len("xy")\ndel a', {}, Log())


class Defaults(dict):
    def __missing__(self, name):
        return name.upper()


print(eval('left + right', {}, Defaults(right='!')))
print(eval('left + right', Defaults(right='?')))
