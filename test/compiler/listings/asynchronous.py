async def fetch(source):
    async with source.open() as stream:
        async for line in stream:
            yield await line.text()
    print([item async for item in source])
