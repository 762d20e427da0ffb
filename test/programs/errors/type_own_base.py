# exit: 1
class ApplicationError(Exception):
    """The base of all errors here."""


class NotFound(ApplicationError, LookupError):
    pass


try:
    raise NotFound('page')
except LookupError as error:
    print('lookup', error)
raise NotFound('other page')
