# exit: 1
def f(x):
	if x:
		return	x +	None	
	return x


f(1)
