/**
 * Random expressions of a kind, as text. They are in parentheses where they stand in others. No expression grows without
 * bounds by itself: exponents and shift counts are small; what is assigned in loops is kept small by the statements.
 */

import type { Random } from './random.ts';
import type { Callable, Kind, Parameter, Scope } from './scope.ts';

const SMALL_INTS = ['0', '1', '2', '3', '5', '7', '10', '16', '31', '100', '255', '1000', '-1', '-2', '-7'];
/** Where the ints of 31, 32, 53, 63 and 64 bits end. */
const EDGE_INTS = [
  '0x7FFFFFFF',
  '0x80000000',
  '0xFFFFFFFF',
  '(1 << 53)',
  '9007199254740993',
  '0x7FFFFFFFFFFFFFFF',
  '(-0x8000000000000000)',
  '(1 << 62)',
  '-3037000500',
  '4294967297',
];
const BEYOND_INTS = ['0xFFFFFFFFFFFFFFFF', '(1 << 63)', '(1 << 64)', '(-0x8000000000000001)', '10 ** 20'];
const FLOATS = [
  '0.0',
  '-0.0',
  '0.5',
  '1.0',
  '2.5',
  '-1.5',
  '0.1',
  '3.0',
  '1e16',
  '-7.25',
  '1e-3',
  '2.0 ** 53',
];
const EDGE_FLOATS = [
  '1e308',
  '5e-324',
  "float('inf')",
  "float('-inf')",
  "float('nan')",
  '9.223372036854775807e18',
];
export const MASKS = [
  '0xFF',
  '0xFFFF',
  '0xFFFFFF',
  '0x7FFFFFFF',
  '0xFFFFFFFF',
  '0x1FFFFFFFFFFFFF',
  '0x7FFFFFFFFFFFFFFF',
  '0xFFFFFFFFFFFFFFFF',
];
export const MODULI = [
  '7',
  '10',
  '97',
  '1000',
  '1000003',
  '0x7FFFFFFF',
  '((1 << 61) - 1)',
  '1000000000039',
  '-1000000000039',
  '-13',
];
const COMPARISONS = ['<', '<=', '>', '>=', '==', '!='];

/** A constant. */
export function literal(random: Random, kind: 'int' | 'float'): string {
  if (kind === 'float') return random.pick(FLOATS);
  return random.pick(random.chance(0.1) ? EDGE_INTS : SMALL_INTS);
}

/** An expression of that kind. */
export function expression(scope: Scope, kind: Kind, depth: number): string {
  switch (kind) {
    case 'int':
      return intExpression(scope, depth);
    case 'float':
      return floatExpression(scope, depth);
    case 'bool':
      return condition(scope, depth);
    case 'optional':
      return optionalExpression(scope, depth);
    case 'number':
      return numberExpression(scope, depth);
  }
}

function optionalExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  const called = depth > 0 && random.chance(0.3) ? call(scope, 'optional', depth) : null;
  return called ?? (random.chance(0.3) ? 'None' : intExpression(scope, depth));
}

/** An expression that is not much larger than the variables are: what a recursion may pass on. */
export function tameExpression(scope: Scope, kind: Kind): string {
  const { random } = scope;
  switch (kind) {
    case 'int': {
      const value = intExpression(scope, 2);
      return random.chance(0.5) ? `${value} & ${random.pick(MASKS)}` : `${value} % ${random.pick(MODULI)}`;
    }
    case 'number':
      return random.chance(0.5) ? tameExpression(scope, 'int') : leaf(scope, 'number');
    case 'optional':
      return random.chance(0.3) ? 'None' : tameExpression(scope, 'int');
    default:
      return expression(scope, kind, 2);
  }
}

function leaf(scope: Scope, kind: Kind): string {
  const { random } = scope;
  const variables = scope.readable(
    kind,
    ...(random.chance(0.15) && kind === 'int' ? (['bool'] as const) : []),
  );
  const optional = kind === 'int' && random.chance(0.1) ? scope.readable('optional') : [];
  if (optional.length > 0) {
    const { name } = random.pick(optional);
    return random.pick([`(${name} or 3)`, `(0 if ${name} is None else ${name})`]);
  }
  if (variables.length > 0 && random.chance(0.75)) return random.pick(variables).name;
  switch (kind) {
    case 'int':
      return random.weighted([
        [12, random.pick(SMALL_INTS)],
        [2, random.pick(EDGE_INTS)],
        [0.5, random.pick(BEYOND_INTS)],
      ]);
    case 'float':
      return random.pick(random.chance(0.08) ? EDGE_FLOATS : FLOATS);
    case 'bool':
      return random.pick(['True', 'False']);
    case 'optional':
      return random.chance(0.5) ? 'None' : leaf(scope, 'int');
    case 'number':
      return leaf(scope, random.pick(['int', 'float', 'bool']));
  }
}

/** A call of a function that gives this kind; null where none can be called. */
function call(scope: Scope, kind: Kind, depth: number): string | null {
  const fitting = scope.callables.filter(
    ({ result, cost }) =>
      (result === kind || (kind === 'number' && result !== 'optional')) && scope.canAfford(cost),
  );
  if (fitting.length === 0) return null;
  const callee = scope.random.pick(fitting);
  scope.spend(callee.cost);
  return callText(scope, callee, (parameter) => expression(scope, parameter.kind, depth - 1));
}

/** A built-in that folds a generator expression, whose values are of the kind that it gives. */
function fold(scope: Scope, kind: 'int' | 'float' | 'number' | 'bool', depth: number): string {
  const { random } = scope;
  const passes = random.pick([1, 2, 5, 12, 40]);
  if (!scope.canAfford(passes + 1)) return leaf(scope, kind);
  const [element, isFiltered, clauses] = scope.inExpression(passes, (variable) => {
    const isFiltered = random.chance(0.3);
    const filter = isFiltered ? ` if ${condition(scope, depth - 1)}` : '';
    const element = kind === 'bool' ? condition(scope, depth - 1) : expression(scope, kind, depth - 1);
    return [element, isFiltered, `for ${variable} in ${iterated(scope, passes)}${filter}`] as const;
  });
  if (kind === 'bool') return `${random.pick(['any', 'all'])}(${element} ${clauses})`;
  const name = random.pick(['sum', 'sum', 'min', 'max']);
  if (name !== 'sum') {
    const rest = kind === 'float' ? '0.5' : '7';
    const isGuarded = isFiltered && !scope.isRisky;
    return isGuarded ? `${name}((${element} ${clauses}), default=${rest})` : `${name}(${element} ${clauses})`;
  }
  // Of nothing it is an int.
  return kind === 'float' ? `(0.0 + sum(${element} ${clauses}))` : `sum(${element} ${clauses})`;
}

/** What a generator expression goes over in so many passes: a range, or sometimes a tuple. */
function iterated(scope: Scope, passes: number): string {
  const { random } = scope;
  if (passes < 6 && random.chance(0.1))
    return `(${Array.from({ length: passes }, () => random.pick(SMALL_INTS))},)`;
  const step = random.pick([1, 1, 1, 2, 3, -1, -2]);
  const start = random.pick([0, 0, 0, 1, -3, 100]);
  if (step === 1 && start === 0)
    return `range(${random.chance(0.3) ? `${leaf(scope, 'int')} % ${passes} + 1` : passes})`;
  return `range(${start}, ${start + passes * step}, ${step})`;
}

/** A call with some arguments by keyword and some defaults left out. */
export function callText(scope: Scope, callee: Callable, argument: (parameter: Parameter) => string): string {
  const { random } = scope;
  let byKeyword = false;
  const given: string[] = [];
  for (const parameter of callee.parameters) {
    if (parameter.fixed !== null) {
      given.push(parameter.fixed);
      continue;
    }
    if (parameter.preset !== null && random.chance(0.4)) {
      byKeyword = true;
      continue;
    }
    byKeyword ||= parameter.isKeywordOnly || random.chance(0.1);
    given.push(byKeyword ? `${parameter.name}=${argument(parameter)}` : argument(parameter));
  }
  if (given.length === 1 && !byKeyword && random.chance(0.2)) return `through(${callee.name}, ${given[0]})`;
  return `${callee.name}(${given.join(', ')})`;
}

function intExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0 || random.chance(0.2)) return leaf(scope, 'int');
  const operand = (): string => intExpression(scope, depth - 1);
  return random.weighted<() => string>([
    [8, () => `(${operand()} ${random.pick(['+', '-'])} ${operand()})`],
    [4, () => `(${operand()} * ${operand()})`],
    [3, () => `(${operand()} ${random.pick(['//', '%'])} ${divisor(scope, 'int', depth)})`],
    [4, () => `(${operand()} ${random.pick(['&', '|', '^'])} ${operand()})`],
    [2, () => `(${operand()} & ${random.pick(MASKS)})`],
    [3, () => `(${operand()} ${random.pick(['<<', '>>'])} ${shiftCount(scope, depth)})`],
    [1, () => `(${operand()} ** ${random.below(4)})`],
    [0.3, () => `(${random.pick(['2', '3', '-2', '10'])} ** (${operand()} & 15))`],
    [2, () => `(${random.pick(['-', '~', '+'])}${operand()})`],
    [2, () => `(${operand()} if ${condition(scope, depth - 1)} else ${operand()})`],
    [1, () => `(${operand()} ${random.pick(['and', 'or'])} ${operand()})`],
    [1, () => `(${condition(scope, depth - 1)} + ${operand()})`],
    [2, () => intBuiltin(scope, depth)],
    [3, () => call(scope, 'int', depth) ?? operand()],
    [1.5, () => fold(scope, 'int', depth)],
  ])();
}

/** Mostly what cannot be zero, in programs that are not to raise. */
function divisor(scope: Scope, kind: 'int' | 'float', depth: number): string {
  const { random } = scope;
  const value = (): string => expression(scope, kind, depth - 1);
  if (scope.isRisky && random.chance(0.5)) return value();
  const constant =
    kind === 'int'
      ? random.pick(['2', '3', '7', '10', '-3', '1000', '64'])
      : random.pick(['2.0', '0.5', '-3.0', '1e3']);
  return random.weighted<() => string>([
    [5, () => constant],
    [2, () => `(${value()} or ${constant})`],
    [kind === 'int' ? 2 : 0, () => `(${value()} | 1)`],
    [2, () => `(abs(${value()}) + 1)`],
  ])();
}

function shiftCount(scope: Scope, depth: number): string {
  const { random } = scope;
  return random.weighted<() => string>([
    [5, () => String(random.pick([0, 1, 2, 3, 5, 8, 13, 17, 31, 32, 33, 63, 64]))],
    [4, () => `(${intExpression(scope, depth - 1)} & ${random.pick(['7', '31', '63'])})`],
    [scope.isRisky ? 1 : 0, () => `(${intExpression(scope, depth - 1)} % 70 - 3)`],
  ])();
}

function intBuiltin(scope: Scope, depth: number): string {
  const { random } = scope;
  const int = (): string => intExpression(scope, depth - 1);
  const float = (): string => floatExpression(scope, depth - 1);
  return random.weighted<() => string>([
    [3, () => `abs(${int()})`],
    [3, () => `${random.pick(['min', 'max'])}(${int()}, ${int()})`],
    [1, () => `${random.pick(['min', 'max'])}(${int()}, ${int()}, ${int()})`],
    [2, () => `int(${random.chance(0.3) ? condition(scope, depth - 1) : int()})`],
    [2, () => `${random.pick(['int', 'round', 'math.floor', 'math.ceil', 'math.trunc'])}(${float()})`],
    [1, () => `pow(${int()}, ${random.below(5)})`],
    [1, () => `pow(${int()}, abs(${int()}), ${random.pick(MODULI)})`],
    [0.5, () => `pow(${int()}, abs(${int()}), mod=${random.pick(MODULI)})`],
    [1, () => `round(${int()}, ${random.pick(['-1', '-2', 'ndigits=-3', '1'])})`],
    [1, () => `math.gcd(${int()}, ${int()})`],
    [1, () => `math.isqrt(abs(${int()}))`],
    [1, () => `(${int()}).${random.pick(['bit_length', 'bit_count'])}()`],
    [
      0.3,
      () =>
        `random.randint(${random.pick(['-3', '0', '1'])}, ${random.pick(['3', '255', '0x7FFFFFFFFFFFFFFF'])})`,
    ],
    [1, () => `divmod(${int()}, ${divisor(scope, 'int', depth)})[${random.below(2)}]`],
  ])();
}

function floatExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0 || random.chance(0.2)) return leaf(scope, 'float');
  const operand = (): string => floatExpression(scope, depth - 1);
  const int = (): string => intExpression(scope, depth - 1);
  const sign = random.pick(['+', '-', '*']);
  return random.weighted<() => string>([
    [8, () => `(${operand()} ${sign} ${operand()})`],
    [3, () => `(${operand()} ${sign} ${int()})`],
    [2, () => `(${int()} ${sign} ${operand()})`],
    [3, () => `(${operand()} / ${divisor(scope, random.pick(['int', 'float']), depth)})`],
    [3, () => `(${int()} / ${divisor(scope, 'int', depth)})`],
    [2, () => `(${operand()} ${random.pick(['//', '%'])} ${divisor(scope, 'float', depth)})`],
    [1, () => `(${operand()} ** ${random.pick(['2', '3', '0', '-1', '2.0'])})`],
    [1, () => `(abs(${operand()}) ** ${random.pick(['0.5', '1.5', '-0.5'])})`],
    [1, () => `(${random.pick(['-', '+'])}${operand()})`],
    [2, () => `(${operand()} if ${condition(scope, depth - 1)} else ${operand()})`],
    [1, () => `(${operand()} ${random.pick(['and', 'or'])} ${operand()})`],
    [3, () => floatBuiltin(scope, depth)],
    [2, () => call(scope, 'float', depth) ?? operand()],
    [1, () => fold(scope, 'float', depth)],
  ])();
}

function floatBuiltin(scope: Scope, depth: number): string {
  const { random } = scope;
  const float = (): string => floatExpression(scope, depth - 1);
  return random.weighted<() => string>([
    [2, () => `float(${intExpression(scope, depth - 1)})`],
    [2, () => `abs(${float()})`],
    [2, () => `${random.pick(['min', 'max'])}(${float()}, ${float()})`],
    [3, () => `math.sqrt(abs(${float()}))`],
    [0.3, () => random.pick(['random.random()', 'random.uniform(-1, 2.5)', 'random.gauss(0.5, 2.0)'])],
    [1, () => `math.${random.pick(['fabs', 'atan', 'tanh', 'degrees', 'radians'])}(${float()})`],
    [1, () => `math.${random.pick(['sin', 'cos', 'exp'])}(${float()} % 20.0)`],
    [1, () => `math.${random.pick(['log', 'log2', 'log10', 'log1p'])}(abs(${float()}) + 1.0)`],
    [1, () => `math.${random.pick(['hypot', 'atan2', 'copysign'])}(${float()}, ${float()})`],
    [0.5, () => `math.fmod(${float()}, ${divisor(scope, 'float', depth)})`],
    [0.5, () => `math.pow(abs(${float()}), ${random.pick(['0.5', '2.0', '3'])})`],
    [1, () => `round(${float()}, ${random.below(4)})`],
  ])();
}

function numberExpression(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0 || random.chance(0.2)) return leaf(scope, 'number');
  const operand = (): string => numberExpression(scope, depth - 1);
  return random.weighted<() => string>([
    [5, () => `(${operand()} ${random.pick(['+', '-', '*'])} ${operand()})`],
    [
      1,
      () =>
        `(${operand()} ${random.pick(['//', '%', '/'])} ${divisor(scope, random.pick(['int', 'float']), depth)})`,
    ],
    [2, () => `(${operand()} if ${condition(scope, depth - 1)} else ${operand()})`],
    [1, () => `(${operand()} ${random.pick(['and', 'or'])} ${operand()})`],
    [1, () => `abs(${operand()})`],
    [1, () => `(-${operand()})`],
    [0.5, () => `(${random.pick(['2', '3', '-7', '10'])} ** -(${intExpression(scope, depth - 1)} & 7))`],
    [1, () => `${random.pick(['min', 'max'])}(${operand()}, ${operand()})`],
    [1, () => call(scope, 'number', depth) ?? operand()],
    [1, () => fold(scope, 'number', depth)],
    [3, () => intExpression(scope, depth)],
    [3, () => floatExpression(scope, depth)],
  ])();
}

/** Something true or false; mostly a bool. */
export function condition(scope: Scope, depth: number): string {
  const { random } = scope;
  if (depth <= 0) return random.chance(0.5) ? leaf(scope, 'bool') : comparison(scope, 0);
  return random.weighted<() => string>([
    [8, () => comparison(scope, depth - 1)],
    [
      2,
      () => `(${condition(scope, depth - 1)} ${random.pick(['and', 'or'])} ${condition(scope, depth - 1)})`,
    ],
    [
      1,
      () => `(${condition(scope, depth - 1)} ${random.pick(['&', '|', '^'])} ${condition(scope, depth - 1)})`,
    ],
    [1, () => `(not ${condition(scope, depth - 1)})`],
    [1, () => `bool(${numberExpression(scope, depth - 1)})`],
    [1, () => call(scope, 'bool', depth) ?? leaf(scope, 'bool')],
    [1, () => typeQuestion(scope, depth)],
    [1, () => fold(scope, 'bool', depth)],
    [1, () => leaf(scope, 'bool')],
  ])();
}

function typeQuestion(scope: Scope, depth: number): string {
  const { random } = scope;
  const value = expression(scope, random.pick(['number', 'number', 'optional', 'int']), depth - 1);
  const type = random.pick(['int', 'float', 'bool', 'object']);
  return random.weighted<() => string>([
    [3, () => `isinstance(${value}, ${type})`],
    [1, () => `isinstance(${value}, (${type}, str))`],
    [1, () => `(type(${value}) ${random.pick(['is', 'is not', '==', '!='])} ${type})`],
  ])();
}

const SOUGHT = [
  '0',
  '1',
  '2',
  '-1',
  '7',
  '1.5',
  '-0.0',
  'True',
  'False',
  'None',
  "'a'",
  '0x7FFFFFFFFFFFFFFF',
];

/** A tuple or a set of a few constants. */
function constants(random: Random): string {
  const items = Array.from({ length: random.between(1, 4) }, () => random.pick(SOUGHT));
  return random.chance(0.3) ? `{${items.join(', ')}}` : `(${items.join(', ')},)`;
}

function comparison(scope: Scope, depth: number): string {
  const { random } = scope;
  const kind = random.weighted<Kind>([
    [6, 'int'],
    [3, 'float'],
    [2, 'number'],
    [1, 'bool'],
  ]);
  const operand = (): string => expression(scope, kind, depth);
  const sign = (): string => random.pick(COMPARISONS);
  const optional = scope.readable('optional');
  if (optional.length > 0 && random.chance(0.3)) {
    const { name } = random.pick(optional);
    return random.pick([
      `(${name} is None)`,
      `(${name} is not None)`,
      `(${name} == ${operand()})`,
      `(${name} is ${name})`,
    ]);
  }
  if (random.chance(0.12)) return `(${operand()} ${random.pick(['in', 'not in'])} ${constants(random)})`;
  if (random.chance(0.2)) return `(${operand()} ${sign()} ${operand()} ${sign()} ${operand()})`;
  if (random.chance(0.15)) return `(${operand()} ${sign()} ${numberExpression(scope, depth)})`;
  return `(${operand()} ${sign()} ${operand()})`;
}
