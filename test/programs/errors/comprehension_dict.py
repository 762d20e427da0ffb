# exit: 1
words = ['a', None]
lengths = {word: len(word) for word in words}
