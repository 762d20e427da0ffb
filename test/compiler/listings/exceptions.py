def handled(path):
    try:
        with open(path) as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise Failure(path) from error
    except KeyError:
        pass
    else:
        print("fine")
    finally:
        close(path)
    assert path, "no path"


def cleanup(items):
    for item in items:
        try:
            use(item)
        finally:
            continue
