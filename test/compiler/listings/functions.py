def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def parameters(a, /, b=1, *args, c, d=2 + 3, **options):
    return parameters(b, *args, c=a, **options)


def counter(start):
    def step(by=1):
        nonlocal start
        start += by
        return start

    return step


@decorate
@register("name")
def annotated(x: int) -> str: ...


swap = lambda a, b: (b, a)
