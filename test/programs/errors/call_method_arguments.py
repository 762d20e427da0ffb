# exit: 1
class Greeter:
    def greet(self):
        return 'hi'


print(Greeter().greet())
Greeter().greet('you')
