"""Works on a text as scripts do: split, strip, replace, startswith, find, reversal, case, palindromes."""

import time

WORDS = 'the quick brown fox jumps over the lazy dog while level radar civic nobody watches'

start = time.perf_counter()
lines = [f'  {i}: {WORDS} #{i % 17}\n' for i in range(200_000)]
palindromes = 0
comments = 0
letters = 0
for line in lines:
    number, rest = line.strip().split(': ', 1)
    body, mark = rest.rsplit('#', 1)
    if mark.startswith('1'):
        comments += 1
    for word in body.split():
        if word == word[::-1] and len(word) > 1:
            palindromes += 1
        letters += len(word.replace('o', '').title())
    if body.find('lazy') < 0:
        print('lost in', number)
print(palindromes, comments, letters)
print(time.perf_counter() - start)
