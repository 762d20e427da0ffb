# exit: 1
class ValidationError(Exception):
    def __init__(self, field, why):
        super().__init__(field, why)
        self.field = field

    def __str__(self):
        return f'{self.field}: not valid'


raise ValidationError('age', 'negative')
