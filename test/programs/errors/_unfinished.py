"""A module that is no Python."""

total = (1 +
values = [1, 2
