# Classes of one's own: derive says what the parts are; without it they are plain groups.
class Plain(ExceptionGroup):
    pass

class Coded(ExceptionGroup):
    def __new__(cls, message, members, code):
        self = super().__new__(cls, message, members)
        self.code = code
        return self

    def derive(self, members):
        return Coded(self.message, members, self.code)

for group in (Plain('plain', [ValueError(1), TypeError(2)]), Coded('coded', [ValueError(1), TypeError(2)], 7)):
    try:
        try:
            raise group
        except* ValueError as part:
            print(type(part).__name__, repr(part), getattr(part, 'code', None))
    except ExceptionGroup as rest:
        print(type(rest).__name__, repr(rest), rest.args, getattr(rest, 'code', None))

# Notes, cause and context go to the parts; the lists of notes are copies.
group = ExceptionGroup('noted', [ValueError(1), TypeError(2)])
group.add_note('a note')
try:
    try:
        raise KeyError('context')
    except KeyError:
        raise group from OSError('cause')
except* ValueError as part:
    print(part.__notes__, part.__notes__ is group.__notes__, repr(part.__cause__), repr(part.__context__))
    print(part.__suppress_context__, part.__traceback__ is not None)
except* TypeError as part:
    print(part.__notes__)

class BadDerive(ExceptionGroup):
    def derive(self, members):
        return 'nothing'

try:
    try:
        raise BadDerive('bad', [ValueError(1), TypeError(2)])
    except* ValueError:
        print('never')
except TypeError as error:
    print(error)

class OwnSplit(ExceptionGroup):
    def split(self, condition):
        print('split by', condition.__name__)
        return self, None

try:
    raise OwnSplit('own', [ValueError(1)])
except* KeyError as part:
    print(repr(part))
