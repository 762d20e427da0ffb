# Counts the words of a file, or of itself: files, dicts, sorting by a key, command-line arguments.
#
#     tauraro run examples/word_count.py README.md

import sys


def words(line):
    """The words of a line in lower case, without what surrounds them."""
    for word in line.lower().split():
        word = word.strip('.,:;!?()[]{}<>#*`\'"=+-')
        if word.isalpha():
            yield word


path = sys.argv[1] if len(sys.argv) > 1 else sys.argv[0]
counts = {}
lines = 0
with open(path, encoding='utf-8') as file:
    for line in file:
        lines += 1
        for word in words(line):
            counts[word] = counts.get(word, 0) + 1

total = sum(counts.values())
print(f'{path}: {lines} lines, {total} words, {len(counts)} different ones')
print()
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:8]:
    print(f'{word:>10} {count:3} {count / total:6.1%} {"*" * count}')
