# exit: 1
# A name that is nearly right.
counter = 1
for i in range(3):
    counter += i
print(conter)
