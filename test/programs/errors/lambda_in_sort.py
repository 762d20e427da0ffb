# exit: 1
people = [('ann', 3), ('bob', None)]
people.sort(key=lambda person: person[1] + 1)
