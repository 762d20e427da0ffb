if a:
	b
	if c:
		d
if a:
        b
        c
if a:

    # comment

    b # trailing
# at the margin

    c
        # deep
d
if e:
  f
  g
x = (1 +
  2 # comment

  + 3)
y = [
1,

2]
z = 1 + \
  2
if a and \
   b:
    c
\

long = "a" \
  "b"
if x:
 \
  y
  
w = {
  # nothing
}
