# exit: 1
# An exception while another is handled, and one with a cause.
def parse(text):
    try:
        return int(text)
    except ValueError:
        return {}['no such key']


def run():
    try:
        parse('x')
    except KeyError as error:
        raise RuntimeError('cannot run') from error


run()
