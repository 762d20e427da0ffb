"""A module that programs here import."""


class ShopError(Exception):
    pass


def sell(item, count):
    if count <= 0:
        raise ShopError(f'cannot sell {count} of {item}')
    return count


def total(prices):
    return sum(price + 0 for price in prices.values())
