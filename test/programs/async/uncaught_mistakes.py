# exit: 1
# A coroutine that is awaited twice, uncaught.
async def once():
    return 1
async def main():
    c = once()
    print(await c)
    print(await c)
main().send(None)
