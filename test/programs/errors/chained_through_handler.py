# exit: 1
# What was handled and forgotten is no context.
try:
    raise ValueError('handled')
except ValueError:
    pass
raise TypeError('alone')
