# Reading, assigning and deleting slices.
a = list(range(10))
print(a[2:5], a[-3:], a[:-7], a[::3], a[::-1], a[7:2:-2], a[5:2], a[50:], a[:], a[-100:2])
a[2:5] = ['x']; print(a)
a[1:1] = [7, 8, 9]; print(a)
a[::2] = [0] * len(a[::2]); print(a)
a[:] = range(6); print(a)
del a[1]; print(a)
del a[1:3]; print(a)
a = list(range(10)); del a[::3]; print(a); del a[-1]; print(a); del a[:]; print(a)
a = [1, 2, 3]; a[3:] = [4, 5]; print(a); a[-1] = 'end'; print(a); a[0:0] = a; print(a)
a = [1, 2, 3]; a[1:2] = []; print(a); a[5:1] = 'q'; print(a)
for bad in ('a[::2] = [1]', 'a[9] = 1', 'del a[9]', 'a[0:1] = 5', 'a["x"] = 1'):
    a = [1, 2, 3, 4]
    try:
        if bad == 'a[::2] = [1]': a[::2] = [1]
        elif bad == 'a[9] = 1': a[9] = 1
        elif bad == 'del a[9]': del a[9]
        elif bad == 'a[0:1] = 5': a[0:1] = 5
        else: a['x'] = 1
    except (ValueError, IndexError, TypeError) as error:
        print(bad, '->', type(error).__name__, error)
class S:
    def __getitem__(self, key): return key
s = S()
print(s[1:2], s[::], s[1:2:3], s[1, 2], s[1:2, 3], s[...], s[:, 0])
print(slice(1, 10, 2).indices(6), slice(None).start, slice(5) == slice(None, 5), slice(-3, None).indices(10))
