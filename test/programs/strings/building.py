# Programs that take strings apart and put them together.
def caesar(text, shift):
    out = []
    for c in text:
        if c.islower():
            out.append(chr((ord(c) - ord('a') + shift) % 26 + ord('a')))
        elif c.isupper():
            out.append(chr((ord(c) - ord('A') + shift) % 26 + ord('A')))
        else:
            out.append(c)
    return ''.join(out)
secret = caesar('Hello, World!', 3)
print(secret, caesar(secret, -3))
def run_lengths(s):
    result = ''
    i = 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        result += s[i] + str(j - i)
        i = j
    return result
print(run_lengths('aaabccdddd'), run_lengths(''))
def is_palindrome(s):
    letters = [c.lower() for c in s if c.isalpha()]
    return letters == letters[::-1]
print(is_palindrome('A man, a plan, a canal: Panama'), is_palindrome('nope'))
text = ''
for i in range(20000):
    text += chr(97 + i % 26)
print(len(text), text[25990 - 20000:5999], text.count('z'), hash(text) == hash(text[:]))
roman = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]
def to_roman(n):
    out = ''
    for value, numeral in roman:
        count, n = divmod(n, value)
        out += numeral * count
    return out
print([to_roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
