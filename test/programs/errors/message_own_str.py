# exit: 1
class HttpError(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code

    def __str__(self):
        return f'status {self.code}'


raise HttpError(404)
