0
1_000_000
0xdead_BEEF
0o17
0b1010
9007199254740991
9007199254740992
123456789012345678901234567890
00
0_0
1.
.5
1.5e10
1e-300
1_0.0_1e+1_0
1e400
5e-324
123456789.123456789
1e16
9999999999999998.0
1e-5
0.0001
3j
1.5J
0777.5
09.5
0e0
1if 2else 3
None, True, False
...
'single' "double"
'''triple
"quoted" lines'''
"""another\
 joined"""
'it\'s' "\"quoted\""
'\a\b\f\n\r\t\v\\\0\01\012\x41\u00e9\U0001F600'
'\q \d kept'
r'raw \n \' kept'
R"\x"
u'unicode'
U'unicode'
'a' 'b' "c"
u'a' 'b'
'a' u'b'
b'bytes \x00\xff\101\n \u0041'
B'x' b"y"
rb'raw \n' Rb'\x' bR'\y'
'émigré 日本 😀'
'line \
joined'
''
b''
'tab	inside'
'\x7f\x80\xa0\xad\u2028\ud800'
"'" '"' '\'"'
