# Lines are shown of files only, not of a text that was compiled under the name of one that is not there.
# exit: 1
namespace = {}
exec(compile("def divide(x):\n    return x / 0\n", "no_such_file.py", "exec"), namespace)
namespace["divide"](1)
