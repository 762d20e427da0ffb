# exit: 1
first = ValueError('first')
second = ValueError('second')
first.__context__ = second
second.__context__ = first
raise first
