/** Random statements. Loops end by themselves, and no variable grows beyond some hundred digits. */

import { callText, condition, expression, literal, MASKS, MODULI, tameExpression } from './expressions.ts';
import type { Kind, PairCallable, Scope, Variable } from './scope.ts';
import { summingLoop } from './sums.ts';
import { type Clause, clause, compound, type Simple, type Statement, simple } from './tree.ts';

/** Where variables in loops are cut back: below and above what 64 bits hold. */
const LIMITS = ['10 ** 6', '(1 << 31)', '(1 << 53)', '(1 << 62)', '0x7FFFFFFFFFFFFFFF', '(1 << 66)'];
const KINDS: readonly (readonly [number, Kind])[] = [
  [6, 'int'],
  [3, 'float'],
  [1, 'bool'],
  [2, 'number'],
  [0.5, 'optional'],
];
export const EXCEPTIONS =
  '(ArithmeticError, ValueError, TypeError, NameError, RecursionError, AssertionError)';
/** How many statements a block nests. */
const MAX_NESTING = 4;

export function block(scope: Scope, count: number, nesting = 0): Statement[] {
  const statements: Statement[] = [];
  for (let i = 0; i < count && scope.canAfford(1); i++) {
    scope.spend(1);
    statements.push(statement(scope, nesting));
  }
  return statements;
}

function statement(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  const deeper = nesting < MAX_NESTING ? 1 : 0;
  return random.weighted<() => Statement>([
    [10, () => assignment(scope)],
    [5, () => augmented(scope)],
    [2, () => mixing(scope)],
    [2, () => parallelAssignment(scope)],
    [1, () => unpackedDivision(scope)],
    [scope.pairs.length > 0 ? 3 : 0, () => anyUnpackedCall(scope)],
    [5 * deeper, () => choice(scope, nesting)],
    [4 * deeper, () => forLoop(scope, nesting)],
    [1.5 * deeper, () => anySummingLoop(scope)],
    [1 * deeper, () => tupleLoop(scope, nesting)],
    [2 * deeper, () => whileLoop(scope, nesting)],
    [1 * deeper, () => attempt(scope, nesting)],
    [0.7, () => print(scope)],
    [0.3, () => raise(scope)],
    [0.4, () => unknownToTheJit(scope)],
    [scope.result === null ? 0 : 0.5, () => conditionalReturn(scope)],
  ])();
}

/** An assignable variable, at times a new one that is to be introduced. */
function target(scope: Scope): Variable {
  const { random } = scope;
  const variables = scope.assignable();
  if (variables.length > 0 && (random.chance(0.85) || variables.length > 9)) return random.pick(variables);
  return scope.fresh(random.weighted(KINDS));
}

/** Products of which some may leave 64 bits, added up. */
function sumOfProducts(scope: Scope): string {
  const { random } = scope;
  const product = (): string =>
    Array.from({ length: random.between(1, 3) }, () => expression(scope, 'int', 0)).join(' * ');
  const others = Array.from(
    { length: random.between(0, 3) },
    () => `${random.pick(['+', '-'])} ${product()}`,
  );
  return `(${[product(), ...others].join(' ')})`;
}

/** What an assignment may give a variable, so that it stays small where it is done again and again. */
function bounded(scope: Scope, { name, kind }: Variable, value: string): Simple {
  const { random } = scope;
  const limit = random.pick(LIMITS);
  if (kind === 'bool' || kind === 'optional') return simple(`${name} = ${value}`);
  const reset = kind === 'float' ? '0.5' : '7';
  const cut = [`${name} = ${value}`, `if not -${limit} < ${name} < ${limit}:`, `    ${name} = ${reset}`];
  if (kind === 'float') return random.chance(0.5) ? simple(cut[0]) : simple(...cut);
  return random.weighted<Simple>([
    [3, simple(...cut)],
    [1, simple(cut[0], `if abs(${name}) > ${limit}:`, `    ${name} = ${reset}`)],
    [1, simple(`${name} = max(-${limit}, min(${limit}, ${value}))`)],
    [kind === 'int' ? 3 : 0, simple(`${name} = ${value} & ${random.pick(MASKS)}`)],
    [kind === 'int' ? 2 : 0, simple(`${name} = ${value} % (${random.pick(MODULI)})`)],
    [kind === 'int' ? 1 : 0, simple(`${name} = ${sumOfProducts(scope)} % (${random.pick(MODULI)})`)],
  ]);
}

function assignment(scope: Scope): Statement {
  const { random } = scope;
  const variable = target(scope);
  const depth = random.between(1, 3);
  // What it was assigned before may be of another type than what it is now.
  const kind =
    variable.kind === 'number' && random.chance(0.5) ? random.pick(['int', 'float'] as const) : variable.kind;
  const value = kind === 'optional' ? tameExpression(scope, kind) : expression(scope, kind, depth);
  scope.introduce(variable);
  if (random.chance(0.05)) {
    const other = random.pick(scope.assignable());
    if (other.kind === variable.kind)
      return simple(...bounded(scope, variable, value).lines, `${other.name} = ${variable.name}`);
  }
  return bounded(scope, variable, value);
}

/** `x += y`: what is added is small, or else the variable is cut. */
function augmented(scope: Scope): Statement {
  const { random } = scope;
  const variables = scope.assignable();
  if (variables.length === 0) return assignment(scope);
  const { name, kind } = random.pick(variables);
  if (kind === 'optional') return simple(`${name} = ${tameExpression(scope, kind)}`);
  if (kind === 'bool') return simple(`${name} ${random.pick(['&=', '|=', '^='])} ${condition(scope, 1)}`);
  if (kind === 'float') {
    const sign = random.pick(['+=', '-=', '*=', '+=']);
    return simple(`${name} ${sign} ${expression(scope, random.pick(['float', 'int']), 1)}`);
  }
  if (kind === 'number') {
    return simple(
      `${name} ${random.pick(['+=', '-='])} ${expression(scope, random.pick(['int', 'float', 'bool']), 0)}`,
    );
  }
  return random.weighted<() => Statement>([
    [6, () => simple(`${name} ${random.pick(['+=', '-='])} ${tameExpression(scope, 'int')}`)],
    [2, () => simple(`${name} ${random.pick(['&=', '|=', '^='])} ${tameExpression(scope, 'int')}`)],
    [1, () => simple(`${name} ${random.pick(['//=', '%='])} ${random.pick(['3', '10', '-7', '64'])}`)],
    [1, () => simple(`${name} >>= ${random.between(0, 9)}`)],
    [1, () => simple(`${name} *= ${expression(scope, 'int', 1)}`, `${name} &= ${random.pick(MASKS)}`)],
    [1, () => simple(`${name} <<= ${random.between(0, 40)}`, `${name} %= ${random.pick(MODULI)}`)],
  ])();
}

/** A step of a hash or of a generator of random numbers: arithmetic under a mask. */
function mixing(scope: Scope): Statement {
  const { random } = scope;
  const variables = scope.assignable().filter(({ kind }) => kind === 'int');
  if (variables.length === 0) return assignment(scope);
  const { name } = random.pick(variables);
  const mask = random.pick(MASKS.slice(4));
  const constant = (): string =>
    `0x${(random.below(2 ** 32) * 2 ** 20 + random.below(2 ** 20)).toString(16)}`;
  const other = (): string => (random.chance(0.5) ? expression(scope, 'int', 0) : constant());
  let value = name;
  for (let steps = random.between(1, 4); steps > 0; steps--) {
    value = random.pick([
      `(${value} * ${constant()})`,
      `(${value} ^ ${other()})`,
      `(${value} + ${other()})`,
      `(${value} ^ (${name} >> ${random.between(1, 40)}))`,
      `(${value} ^ (${value} << ${random.between(1, 40)}))`,
      `((${value} << ${random.between(1, 31)}) | (${name} >> ${random.between(1, 31)}))`,
      `(${value} & ${mask})`,
      `(${value} - ${other()})`,
      `(${value} | ${other()})`,
      `(~${value})`,
    ]);
  }
  return simple(`${name} = ${value} & ${mask}`);
}

function parallelAssignment(scope: Scope): Statement {
  const { random } = scope;
  if (scope.assignable().length === 0) return assignment(scope);
  const first = random.pick(scope.assignable());
  const same = scope.assignable().filter(({ kind }) => kind === first.kind);
  const targets = [first, random.pick(same), ...(random.chance(0.3) ? [random.pick(same)] : [])];
  const values = targets.map(({ kind }) =>
    random.chance(0.6) ? random.pick(same).name : tameExpression(scope, kind),
  );
  const given = values.join(', ');
  const either = random.chance(0.2)
    ? `(${given}) if ${condition(scope, 1)} else (${values.map(() => random.pick(same).name).join(', ')})`
    : given;
  return simple(`${targets.map(({ name }) => name).join(', ')} = ${either}`);
}

/** Unpacks what a function returns, or takes one of the two. */
export function unpackedCall(scope: Scope, callee: PairCallable): Statement {
  const { random } = scope;
  const call = callText(scope, callee, ({ kind }) => expression(scope, kind, 1));
  const targets = [callee.result, callee.second].map((kind) => {
    const known = scope.assignable().filter((variable) => variable.kind === kind);
    return known.length > 0 && random.chance(0.8) ? random.pick(known) : scope.fresh(kind);
  });
  scope.spend(callee.cost);
  if (random.chance(0.2)) {
    const index = random.below(2);
    scope.introduce(targets[index]);
    return simple(`${targets[index].name} = ${call}[${random.chance(0.7) ? index : index - 2}]`);
  }
  for (const target of targets) scope.introduce(target);
  return simple(`${targets.map(({ name }) => name).join(', ')} = ${call}`);
}

function anyUnpackedCall(scope: Scope): Statement {
  const affordable = scope.pairs.filter(({ cost }) => scope.canAfford(cost));
  return affordable.length === 0 ? assignment(scope) : unpackedCall(scope, scope.random.pick(affordable));
}

function unpackedDivision(scope: Scope): Statement {
  const { random } = scope;
  const ints = scope.assignable().filter(({ kind }) => kind === 'int');
  if (ints.length === 0) return assignment(scope);
  const [quotient, remainder] = [random.pick(ints).name, random.pick(ints).name];
  return simple(
    `${quotient}, ${remainder} = divmod(${tameExpression(scope, 'int')}, ${random.pick(['3', '10', '-7', '64', '1000003'])})`,
  );
}

function choice(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  const inner = (): Statement[] => [
    ...scope.inBlock(() => block(scope, random.between(1, 2), nesting + 1)),
    ...(scope.loopDepth > 0 && random.chance(0.15) ? [simple(random.pick(['break', 'continue']))] : []),
  ];
  const clauses = [clause(`if ${bare(condition(scope, 2))}:`, inner())];
  while (random.chance(0.25)) clauses.push(clause(`elif ${bare(condition(scope, 2))}:`, inner()));
  if (random.chance(0.5)) clauses.push(clause('else:', inner()));
  return compound(...clauses);
}

/** Without the parentheses around it. */
function bare(text: string): string {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let i = 0; i < text.length - 1; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    if (depth === 0) return text;
  }
  return text.slice(1, -1);
}

/** How many passes a loop here takes: fewer inside others, and what can be paid. */
function passesFor(scope: Scope): number {
  const affordable = Math.floor((scope.limit - scope.cost) / (scope.weight * 6));
  const wanted = scope.random.between(2, scope.loopDepth === 0 ? 60 : 12);
  return Math.max(1, Math.min(wanted, affordable));
}

/** @param items the loop's variables, which have values in the body but not surely behind it */
function loopBody(
  scope: Scope,
  passes: number,
  nesting: number,
  items: readonly Variable[] = [],
): Statement[] {
  return scope.inLoop(passes, () => {
    for (const item of items) scope.introduce(item);
    return block(scope, scope.random.between(1, 4), nesting + 1);
  });
}

function loopElse(scope: Scope, nesting: number): Clause[] {
  return scope.random.chance(0.2)
    ? [
        clause(
          'else:',
          scope.inBlock(() => block(scope, 1, nesting + 1)),
        ),
      ]
    : [];
}

/** A `for` over a range of any direction and step, whose bounds are constants or variables. */
function forLoop(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  const passes = passesFor(scope);
  const text = rangeText(scope, passes);
  const range = random.chance(0.15) ? `reversed(${text})` : text;
  // The loop's variable is at times one that the body, or what is around the loop, assigns too.
  const ints = scope.assignable().filter(({ kind }) => kind === 'int');
  const reused = ints.length > 0 && random.chance(0.15);
  const variable = reused ? random.pick(ints) : scope.fresh('int', random.chance(0.3));
  const { name } = variable;
  const body = loopBody(scope, passes, nesting, [variable]);
  return compound(clause(`for ${name} in ${range}:`, body), ...loopElse(scope, nesting));
}

function anySummingLoop(scope: Scope): Statement {
  const passes = passesFor(scope);
  return summingLoop(scope, rangeText(scope, passes), passes);
}

/** A `for` over a constant tuple, at times one of pairs. */
function tupleLoop(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  const passes = Math.min(passesFor(scope), random.below(6));
  const kinds = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () =>
    random.pick<Kind>(['int', 'int', 'float', 'number']),
  );
  const variables = kinds.map((kind) => scope.fresh(kind, random.chance(0.3)));
  const items = Array.from({ length: passes }, () => {
    const values = kinds.map((kind) =>
      literal(random, kind === 'number' ? random.pick(['int', 'float']) : kind === 'float' ? 'float' : 'int'),
    );
    return values.length === 1 ? `${values[0]}, ` : `(${values.join(', ')}), `;
  });
  const body = loopBody(scope, Math.max(passes, 1), nesting, variables);
  const names = variables.map(({ name }) => name).join(', ');
  return compound(clause(`for ${names} in (${items.join('')}):`, body), ...loopElse(scope, nesting));
}

function rangeText(scope: Scope, passes: number): string {
  const { random } = scope;
  const start = random.pick([0, 1, -3, 5, 100, -passes, 4294967290, 9007199254740985]);
  const step = random.pick([1, 1, 1, 2, 3, 7, -1, -2, -5]);
  const span = passes * step - (Math.abs(step) > 1 && passes > 1 ? Math.sign(step) * random.below(2) : 0);
  return random.weighted<() => string>([
    [5, () => `range(${passes})`],
    [2, () => `range(${start}, ${start + span})`],
    [3, () => `range(${start}, ${start + span}, ${step})`],
    [2, () => `range(${expression(scope, 'int', 1)} % ${passes + 1})`],
    [
      1,
      () => {
        const bound = expression(scope, 'int', 0);
        return `range(${bound}, ${bound} + ${span}, ${step})`;
      },
    ],
    [0.3, () => `range(0x7FFFFFFFFFFFFFFF - ${passes}, 0x7FFFFFFFFFFFFFFF)`],
  ])();
}

function whileLoop(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  return random.weighted<() => Statement>([
    [3, () => countingLoop(scope, nesting)],
    [3, () => guardedLoop(scope, nesting)],
    [1, () => endlessLoop(scope, nesting)],
    [1, () => shrinkingLoop(scope, nesting)],
  ])();
}

/** `while i < stop: i += step`. */
function countingLoop(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  const passes = passesFor(scope);
  const step = random.pick([1, 1, 2, 3, -1, -4]);
  const { name } = scope.declare('int', false);
  const start = random.pick([0, 1, -5, 2147483640]);
  const stop = start + passes * step;
  const sign = step > 0 ? random.pick(['<', '!=']) : random.pick(['>', '!=']);
  const body = loopBody(scope, passes, nesting);
  const advance = step > 0 ? `${name} += ${step}` : `${name} -= ${-step}`;
  const isFirst = random.chance(0.5) || hasContinue(body);
  const loop = {
    head: `while ${name} ${sign} ${stop}:`,
    first: isFirst ? [advance] : [],
    body,
    last: isFirst ? [] : [advance],
  };
  return { kind: 'compound', before: [`${name} = ${start}`], clauses: [loop, ...loopElse(scope, nesting)] };
}

/** Whether a `continue` may pass over what stands at the end of the loop. */
function hasContinue(statements: readonly Statement[]): boolean {
  return statements.some((statement) =>
    statement.kind === 'simple'
      ? statement.lines.includes('continue')
      : statement.clauses.some(({ body }) => hasContinue(body)),
  );
}

/** A loop by any condition, with a guard that ends it. */
function guardedLoop(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  const passes = passesFor(scope);
  const guard = scope.hiddenName('guard');
  const head = random.pick([
    `while ${condition(scope, 1)} and ${guard} < ${passes}:`,
    `while ${guard} < ${passes} and ${condition(scope, 2)}:`,
  ]);
  const body = loopBody(scope, passes, nesting);
  const loop = { head, first: [`${guard} += 1`], body, last: [] };
  return { kind: 'compound', before: [`${guard} = 0`], clauses: [loop, ...loopElse(scope, nesting)] };
}

/** `while True` with a `break`. */
function endlessLoop(scope: Scope, nesting: number): Statement {
  const passes = passesFor(scope);
  const guard = scope.hiddenName('guard');
  const body = loopBody(scope, passes, nesting);
  const first = [`${guard} += 1`, `if ${guard} > ${passes}:`, '    break'];
  return {
    kind: 'compound',
    before: [`${guard} = 0`],
    clauses: [{ head: 'while True:', first, body, last: [] }],
  };
}

/** A loop over the digits of an int. */
function shrinkingLoop(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  const base = random.pick([2, 3, 7, 10, 16]);
  const initial = expression(scope, 'int', 1);
  const { name } = scope.declare('int', false);
  const advance = base === 2 || base === 16 ? `${name} >>= ${base === 2 ? 1 : 4}` : `${name} //= ${base}`;
  const start = `${name} = abs(${initial}) & 0xFFFFFF`;
  const passes = Math.ceil(24 / Math.log2(base));
  const body = loopBody(scope, passes, nesting);
  return {
    kind: 'compound',
    before: [start],
    clauses: [{ head: `while ${name}:`, first: [advance], body, last: [] }, ...loopElse(scope, nesting)],
  };
}

/** `try` around whatever, with a handler that says what was caught. */
function attempt(scope: Scope, nesting: number): Statement {
  const { random } = scope;
  const body = scope.inBlock(() => block(scope, random.between(1, 3), nesting + 1));
  const caught = random.pick([
    EXCEPTIONS,
    'ZeroDivisionError',
    'ArithmeticError',
    '(ValueError, OverflowError)',
  ]);
  const handler = {
    ...clause(
      `except ${caught} as error:`,
      scope.inBlock(() => block(scope, random.below(2), nesting + 1)),
    ),
    first: ['report(error)'],
  };
  const clauses = [clause('try:', body), handler];
  if (random.chance(0.2))
    clauses.push(
      clause(
        'else:',
        scope.inBlock(() => block(scope, 1, nesting + 1)),
      ),
    );
  if (random.chance(0.2)) {
    clauses.push(
      clause(
        'finally:',
        scope.inBlock(() => block(scope, 1, nesting + 1)),
      ),
    );
  }
  return compound(...clauses);
}

/** Every few passes at most: what is printed in all of them hides what else goes wrong. */
function print(scope: Scope): Statement {
  const { random } = scope;
  const shown = scope.variables.filter(() => random.chance(0.4)).map(({ name }) => name);
  const line = `print(${[`'${scope.hiddenName('p')}'`, ...shown].join(', ')})`;
  if (scope.weight < 30) return simple(line);
  return simple(`if ${expression(scope, 'int', 0)} % ${random.pick([17, 64, 100])} == 3:`, `    ${line}`);
}

function raise(scope: Scope): Statement {
  const { random } = scope;
  const head = `if ${bare(comparisonThatIsRare(scope))}:`;
  const error = random.pick(['ValueError', 'ZeroDivisionError', 'OverflowError']);
  return simple(
    head,
    random.chance(0.3) ? `    assert ${leafName(scope)} == 0` : `    raise ${error}(${leafName(scope)})`,
  );
}

function leafName(scope: Scope): string {
  return scope.variables.length > 0 ? scope.random.pick(scope.variables).name : '0';
}

function comparisonThatIsRare(scope: Scope): string {
  return `${expression(scope, 'int', 1)} % 50 == 49`;
}

/** Something that only the interpreter can do. */
function unknownToTheJit(scope: Scope): Statement {
  const { random } = scope;
  const variable = scope.fresh('int');
  const { name } = variable;
  const line = random.pick([
    `${name} = len(str(${expression(scope, 'int', 1)} & 0xFFFFFF))`,
    `${name} = [3, 1, 2][${expression(scope, 'int', 1)} % 3]`,
    `${name} = sum((${expression(scope, 'int', 0)}, 2)) & 0xFFFF`,
    `${name} = (${expression(scope, 'int', 1)} & 0xFFFF).bit_length()`,
    `${name} = hash(${expression(scope, 'int', 1)}) & 0xFFFF`,
  ]);
  scope.introduce(variable);
  return simple(line);
}

function conditionalReturn(scope: Scope): Statement {
  return simple(
    `if ${bare(comparisonThatIsRare(scope))}:`,
    `    return ${expression(scope, scope.result ?? 'int', 1)}`,
  );
}

/** `x = f(...)` of a given function. */
export function callStatement(scope: Scope, callee: Parameters<typeof callText>[1]): Statement {
  const variable = scope.fresh(callee.result);
  const text = callText(scope, callee, ({ kind }) => tameExpression(scope, kind));
  scope.introduce(variable);
  return bounded(scope, variable, text);
}
