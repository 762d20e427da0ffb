"""A module whose body fails."""

settings = {}
path = settings['path']
