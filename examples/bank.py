# A small bank: classes, inheritance, properties, exceptions of one's own, a context manager.
#
#     tauraro run examples/bank.py

class InsufficientFunds(Exception):
    def __init__(self, account, amount):
        super().__init__(f'{account.owner} has {account.balance}, not {amount}')
        self.missing = amount - account.balance


class Account:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self._balance = balance

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError('a deposit must be positive')
        self._balance += amount

    def withdraw(self, amount):
        if amount > self.available():
            raise InsufficientFunds(self, amount)
        self._balance -= amount

    def available(self):
        return self._balance

    def __repr__(self):
        return f'{type(self).__name__}({self.owner!r}, {self._balance})'


class CreditAccount(Account):
    """May go below zero, down to its limit."""

    def __init__(self, owner, balance=0, *, limit):
        super().__init__(owner, balance)
        self.limit = limit

    def available(self):
        return super().available() + self.limit


class Transaction:
    """Gives the accounts back what they had when something goes wrong within."""

    def __init__(self, *accounts):
        self.accounts = accounts

    def __enter__(self):
        self.before = [account.balance for account in self.accounts]
        return self

    def __exit__(self, kind, error, traceback):
        if kind is not None:
            for account, balance in zip(self.accounts, self.before):
                account._balance = balance
            print(f'  undone: {error}')
        return kind is InsufficientFunds


def transfer(source, target, amount):
    print(f'{source.owner} -> {target.owner}: {amount}')
    with Transaction(source, target):
        target.deposit(amount)
        source.withdraw(amount)


amina = Account('Amina', 120)
bello = CreditAccount('Bello', 30, limit=100)
for amount in (70, 80):
    transfer(amina, bello, amount)
for amount in (250, 60):
    transfer(bello, amina, amount)
print(amina, bello)

try:
    amina.deposit(-5)
except ValueError as error:
    print('refused:', error)
try:
    amina.withdraw(1000)
except InsufficientFunds as error:
    print('short of', error.missing)
