# exit: 1
class Parser:
    class Error(Exception):
        pass

    def parse(self):
        raise self.Error('unexpected end')


Parser().parse()
