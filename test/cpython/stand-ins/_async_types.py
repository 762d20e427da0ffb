"""Asked for by types: the types of what asynchronous functions give."""


async def _coroutine():
    pass


async def _generator():
    yield


_made = _coroutine()
CoroutineType = type(_made)
_made.close()
AsyncGeneratorType = type(_generator())
