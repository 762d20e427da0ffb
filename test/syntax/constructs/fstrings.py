f'plain'
f''
f'{a}'
f'{a}{b}c{d}'
f'a{b}c'
F"{a!r} {b!s} {c!a}"
f'{a:>10} {b!r:^{width}.{precision}}'
f'{a:{b}{c}d}'
f'{a=} {a = } {a=!s} {a=:>5} { a + b = !r:x}'
f'{{}} {{a}} {{{a}}}'
f'{a, b} {(a, b)} {a,}'
f'{x for x in y}'
f'{[x for x in y]} { {1: 2}[1] } { {1, 2} }'
f'{lambda_} {(lambda: 1)()} {(lambda x: x)(1)}'
f'{a if b else c}'
f'{a != b} {a == b} {a <= b} {a >= b} {a < b} {a > b}'
f'{f(a, b=1)} {a.b[c]} {a["k"]} {a[1:2]}'
f'\n\t\x41\{a} \\{b}'
rf'\n{a}\d' fr"{a}\{b}"
'before' f'{a}' 'after'
f'{a}' f'{b}'
'a' 'b' f'c' f'd'
u'a' f'{b}' 'c'
f'''{
a
}'''
f'''
{a}
  {b + c
   + d}
{
  e}
'''
x = (f'{a} '
     f'{b:>{c}} '
     'd')
f'{yield_}' f'{await_}'
def g():
    f'{yield}' f'{yield 1}'
async def h():
    f'{await x}'
f'{*a,}'
f'{(x:=5)} {x:=5}'
f'{a:%Y-%m-%d %H:%M}'
f'{a:{{}}}'
f'{a!r:}'
f'{1_000:,} {3.14:.2f} {"x":10}'
f'é {a} ü {b}'
f'{é} {"日本"}'
f'{f"{nested}"}' f"""{f'''{f"{deep}" "er"}'''}"""
f'{"str"} {"" ""}'
