/**
 * A random program: globals, functions (plain, recursive, closures, static methods), then units that run loops at module
 * level or call functions in loops, each with a handler for what it raises, and with the globals printed behind it.
 */

import { classic } from './classics.ts';
import { callText, condition, expression, tameExpression } from './expressions.ts';
import { Random } from './random.ts';
import { type Callable, type Kind, type PairCallable, type Parameter, Scope } from './scope.ts';
import { block, callStatement, EXCEPTIONS, unpackedCall } from './statements.ts';
import { type Clause, clause, compound, type Statement, simple } from './tree.ts';

const PREAMBLE = simple(
  'import math',
  'import random',
  'random.seed(5)',
  'def through(function, value):',
  '    return function(value)',
  'def report(error):',
  '    lines = []',
  '    trace = error.__traceback__',
  '    while trace is not None:',
  '        lines.append(trace.tb_lineno)',
  '        trace = trace.tb_next',
  "    print(type(error).__name__, error, lines[:3], len(lines) if len(lines) < 900 else 'many')",
);

const KINDS: readonly Kind[] = ['int', 'int', 'int', 'float', 'number', 'bool', 'optional'];
const RESULTS: readonly Kind[] = ['int', 'int', 'float', 'number', 'number', 'bool', 'optional'];
/** How many statements a program may execute, and a function. */
const PROGRAM_LIMIT = 3_000;
const FUNCTION_LIMIT = 100;
/** As many for a program that makes a loop hot by itself. */
const LONG_LIMIT = 300_000;

/** Whether the program of that seed has a loop that is hot by the default threshold. */
export function isLong(seed: number): boolean {
  return seed % 16 === 0;
}

/** The program of that seed. */
export function generateProgram(seed: number): Statement[] {
  const random = new Random(seed);
  const isRisky = random.chance(0.4);
  const callables: Callable[] = [];
  const program: Statement[] = [PREAMBLE];
  for (let i = random.between(0, 4); i > 0; i--) {
    const [definition, callable] = makeFunction(random, `func${callables.length}`, callables, isRisky);
    program.push(definition);
    callables.push(callable);
  }
  const pairs: PairCallable[] = [];
  for (let i = random.below(3); i > 0; i--) {
    const [definition, callable] = makePair(random, `pair${pairs.length}`, callables, pairs, isRisky);
    program.push(definition);
    pairs.push(callable);
  }
  const main = new Scope(random, {
    callables,
    pairs,
    result: null,
    isRisky,
    limit: isLong(seed) ? LONG_LIMIT : PROGRAM_LIMIT,
  });
  for (let i = random.between(2, 6); i > 0; i--) program.push(firstValue(main));
  for (let i = random.between(1, 4); i > 0; i--) program.push(...unit(main, i, isRisky));
  if (isLong(seed)) program.push(...longLoop(main), ...unit(main, 0, isRisky));
  return program;
}

function firstValue(scope: Scope): Statement {
  const kind = scope.random.pick(KINDS);
  const value = expression(scope, kind, 0);
  return simple(`${scope.declare(kind).name} = ${value}`);
}

// ---- functions

type Shape = 'plain' | 'recursive' | 'closure' | 'local' | 'static';

function makeFunction(
  random: Random,
  name: string,
  callables: readonly Callable[],
  isRisky: boolean,
): [Statement, Callable] {
  const shape = random.weighted<Shape>([
    [5, 'plain'],
    [3, 'recursive'],
    [2, 'closure'],
    [2, 'local'],
    [1, 'static'],
  ]);
  const result = random.pick(RESULTS);
  const scope = new Scope(random, { callables, result, isRisky, limit: FUNCTION_LIMIT });
  if (shape === 'recursive') return recursive(scope, name, result);
  if (shape === 'local') return withLocal(scope, name, result);
  const parameters = makeParameters(scope);
  const signature = signatureText(parameters);
  const body = functionBody(scope);
  const inner = { ...clause(`def ${name}(${signature}):`, body), last: [returnLine(scope, result)] };
  const callable = { name, parameters, result, cost: Math.ceil(scope.cost) + 3 };
  switch (shape) {
    case 'closure':
      return closure(scope, inner, callable);
    case 'static': {
      const staticMethod: Statement = { kind: 'compound', before: ['@staticmethod'], clauses: [inner] };
      return [
        compound(clause(`class Class_${name}:`, [staticMethod])),
        { ...callable, name: `Class_${name}.${name}` },
      ];
    }
    default:
      return [compound(inner), callable];
  }
}

/** A function that returns a tuple of two; perhaps one that calls itself. */
function makePair(
  random: Random,
  name: string,
  callables: readonly Callable[],
  pairs: readonly PairCallable[],
  isRisky: boolean,
): [Statement, PairCallable] {
  const scope = new Scope(random, { callables, pairs, result: null, isRisky, limit: FUNCTION_LIMIT });
  const [result, second] = [random.pick(RESULTS), random.pick(RESULTS)];
  const depth = random.chance(0.4) ? random.between(2, 9) : 0;
  const hidden = scope.hiddenName('depth');
  const counter = {
    name: hidden,
    kind: 'int',
    preset: null,
    fixed: `${hidden} - 1`,
    isKeywordOnly: false,
  } as Parameter;
  const parameters = [...(depth > 0 ? [counter] : []), ...makeParameters(scope)];
  const pair = (): string => `${valueText(scope, result)}, ${valueText(scope, second)}`;
  const pairLine = (): string =>
    random.chance(0.25)
      ? `return (${pair()}) if ${condition(scope, 1)} else (${pair()})`
      : `return ${pair()}`;
  const early = depth > 0 ? `${hidden} <= 0` : random.chance(0.4) ? condition(scope, 1) : null;
  const first = early === null ? [] : [`if ${early}:`, `    ${pairLine()}`];
  const self = { name, parameters, result, second, cost: 0 };
  const body = [
    ...functionBody(scope),
    ...(depth > 0 ? [unpackedCall(scope, self), ...block(scope, random.below(2))] : []),
  ];
  const last = [depth > 0 && random.chance(0.3) ? `return ${selfCall(scope, self)}` : pairLine()];
  const definition = { ...clause(`def ${name}(${signatureText(parameters)}):`, body), first, last };
  const outside = parameters.map((each) => (each === counter ? { ...each, fixed: String(depth) } : each));
  const calls = last[0].includes(`${name}(`) ? 2 ** depth : depth + 1;
  return [
    compound(definition),
    { name, parameters: outside, result, second, cost: (Math.ceil(scope.cost) + 4) * calls },
  ];
}

function selfCall(scope: Scope, self: Callable): string {
  return callText(scope, self, ({ kind }) => expression(scope, kind, 1));
}

function makeParameters(scope: Scope): Parameter[] {
  const { random } = scope;
  let hasPreset = false;
  let isKeywordOnly = false;
  return Array.from({ length: random.between(1, 3) }, () => {
    isKeywordOnly ||= random.chance(0.08);
    const kind = random.pick(KINDS);
    hasPreset ||= random.chance(0.2);
    const preset = hasPreset ? constantOf(random, kind) : null;
    return { name: scope.declare(kind).name, kind, preset, fixed: null, isKeywordOnly };
  });
}

/** A value that needs no variables. */
function constantOf(random: Random, kind: Kind): string {
  return expression(new Scope(random, { callables: [], result: null, isRisky: false, limit: 0 }), kind, 0);
}

function parameterText({ name, preset }: Parameter): string {
  return preset === null ? name : `${name}=${preset}`;
}

function signatureText(parameters: readonly Parameter[]): string {
  const texts = parameters.map(parameterText);
  const first = parameters.findIndex(({ isKeywordOnly }) => isKeywordOnly);
  if (first >= 0) texts.splice(first, 0, '*');
  return texts.join(', ');
}

function functionBody(scope: Scope): Statement[] {
  const { random } = scope;
  const first = Array.from({ length: random.below(3) }, () => firstValue(scope));
  return [...first, ...block(scope, random.between(0, 4))];
}

function returnLine(scope: Scope, result: Kind): string {
  return `return ${valueText(scope, result)}`;
}

/** What a function gives: no int that grows without bound. */
function valueText(scope: Scope, kind: Kind): string {
  return kind === 'int' || kind === 'number' ? tameExpression(scope, kind) : expression(scope, kind, 2);
}

/** A function that calls itself once or twice until a depth is reached. */
function recursive(scope: Scope, name: string, result: Kind): [Statement, Callable] {
  const { random } = scope;
  const width = random.between(1, 2);
  const depth = width === 1 ? random.between(2, 20) : random.between(2, 5);
  const hidden = scope.hiddenName('depth');
  const parameters = [
    { name: hidden, kind: 'int', preset: null, fixed: `${hidden} - 1`, isKeywordOnly: false } as Parameter,
    ...makeParameters(scope),
  ];
  const shallow = returnLine(scope, result);
  const self = { name, parameters, result, cost: 0 };
  const body = [
    ...block(scope, random.between(0, 2)),
    ...Array.from({ length: width }, () => callStatement(scope, self)),
    ...block(scope, random.between(0, 2)),
  ];
  const definition = {
    ...clause(`def ${name}(${signatureText(parameters)}):`, body),
    first: [`if ${hidden} <= 0:`, `    ${shallow}`],
    last: [returnLine(scope, result)],
  };
  const calls = width === 1 ? depth : 2 ** depth;
  const outside = parameters.map((parameter, i) =>
    i === 0 ? { ...parameter, fixed: String(depth) } : parameter,
  );
  return [
    compound(definition),
    { name, parameters: outside, result, cost: (Math.ceil(scope.cost) + 4) * calls },
  ];
}

/** A function inside another, with a variable of that one that it reads and writes. */
function closure(scope: Scope, inner: Clause, callable: Callable): [Statement, Callable] {
  const { random } = scope;
  const cell = scope.hiddenName('cell');
  const counted: Clause = {
    ...inner,
    first: [
      `nonlocal ${cell}`,
      `${cell} ${random.pick(['+= 1', '= (cell * 5 + 1) % 1009', '^= 3']).replace('cell', cell)}`,
    ],
    last: [`if ${cell} % ${random.between(2, 9)} == 0:`, `    print('${cell}', ${cell})`, ...inner.last],
  };
  const outer = {
    ...clause(`def make_${callable.name}(${cell}):`, [compound(counted)]),
    last: [`return ${callable.name}`],
  };
  return [
    compound(
      outer,
      clause(`if True:`, [simple(`${callable.name} = make_${callable.name}(${random.below(9)})`)]),
    ),
    callable,
  ];
}

/** A function that makes another in each call, with a variable that both change, and calls it in a loop. */
function withLocal(scope: Scope, name: string, result: Kind): [Statement, Callable] {
  const { random } = scope;
  const cell = scope.hiddenName('own');
  const inner = new Scope(random, { callables: scope.callables, result, isRisky: scope.isRisky, limit: 20 });
  const innerParameters = makeParameters(inner);
  const isChanged = random.chance(0.6);
  const innerBody = functionBody(inner);
  const local: Callable = {
    name: `local_${name}`,
    parameters: innerParameters,
    result,
    cost: Math.ceil(inner.cost) + 3,
  };
  const definition: Clause = {
    ...clause(`def ${local.name}(${signatureText(innerParameters)}):`, innerBody),
    first: isChanged ? [`nonlocal ${cell}`, `${cell} = (${cell} * 3 + 1) % 1009`] : [],
    last: [`if ${cell} % 5 == 0:`, `    return ${valueText(inner, result)}`, returnLine(inner, result)],
  };
  const parameters = makeParameters(scope);
  scope.callables.push(local);
  const first = [`${cell} = ${random.pick(['7', '2', leafOf(parameters)])}`];
  const body = [compound(definition), ...functionBody(scope), ...callsInLoop(scope, local)];
  const outer: Clause = {
    ...clause(`def ${name}(${signatureText(parameters)}):`, body),
    first,
    last: [returnLine(scope, result)],
  };
  return [compound(outer), { name, parameters, result, cost: Math.ceil(scope.cost) + 3 }];
}

/** An int for a captured variable, by a parameter where there is one. */
function leafOf(parameters: readonly Parameter[]): string {
  const int = parameters.find(({ kind }) => kind === 'int');
  return int === undefined ? '4' : `${int.name} % 50`;
}

// ---- units

function unit(scope: Scope, number: number, isRisky: boolean): Statement[] {
  const { random } = scope;
  const body = random.weighted<() => Statement[]>([
    [4, () => block(scope, random.between(1, 4))],
    [scope.callables.length > 0 ? 4 : 0, () => callsInLoop(scope, random.pick(scope.callables))],
    [scope.callables.length > 0 ? 1 : 0, () => changingCalls(scope)],
    [2, () => [classic(random, `classic${number}`)]],
  ])();
  const names = scope.variables.map(({ name }) => name);
  const shown = simple(`print('unit${number}', ${names.join(', ')})`);
  if (!isRisky && random.chance(0.3)) return [...body, shown];
  const handler = { ...clause(`except ${EXCEPTIONS} as error:`, []), first: ['report(error)'] };
  return [compound(clause('try:', body), handler), compound(clause('try:', [shown]), handler)];
}

/** A hot loop that calls a function and keeps what it gives. */
function callsInLoop(scope: Scope, callee: Callable): Statement[] {
  const { random } = scope;
  const passes = Math.max(
    2,
    Math.min(60, Math.floor((scope.limit - scope.cost) / (scope.weight * (callee.cost + 4)))),
  );
  const { name } = scope.declare('int', false);
  const body = scope.inLoop(passes, () => {
    scope.spend(callee.cost + 2);
    return [callStatement(scope, callee), ...block(scope, random.below(3), 2)];
  });
  return [compound(clause(`for ${name} in range(${passes}):`, body))];
}

/** A loop that is hot by the default threshold after a while. */
function longLoop(scope: Scope): Statement[] {
  const { random } = scope;
  const passes = random.between(10_500, 30_000);
  const { name } = scope.declare('int', false);
  const body = scope.inLoop(passes, () => block(scope, random.between(1, 3), random.between(2, 4)));
  return [compound(clause(`for ${name} in range(${passes}):`, body))];
}

/** A function called with arguments of other types each time. */
function changingCalls(scope: Scope): Statement[] {
  const { random } = scope;
  const callee = random.pick(scope.callables);
  return Array.from({ length: random.between(2, 6) }, () => {
    scope.spend(callee.cost);
    const text = callText(scope, callee, ({ kind }) =>
      random.chance(0.5) ? constantOf(random, kind) : constantOf(random, random.pick(KINDS)),
    );
    const handler = { ...clause(`except ${EXCEPTIONS} as error:`, []), first: ['report(error)'] };
    return compound(clause('try:', [simple(`print('${callee.name}', ${text})`)]), handler);
  });
}
