/** Random loops that only add up what they compute from their variable: those that compiled code does in lanes. */

import type { Random } from './random.ts';
import type { Scope } from './scope.ts';
import { clause, compound, type Statement, simple } from './tree.ts';

/** Sums over a range; what is done afterwards may ask for the last values of other variables. */
export function summingLoop(scope: Scope, range: string, passes: number): Statement {
  const { random } = scope;
  scope.spend(passes * 3);
  const counter = scope.fresh('int', false).name;
  const known = scope.assignable().filter(({ kind }) => kind === 'int');
  const before: string[] = [];
  const body: Statement[] = [];
  for (let count = random.between(1, 3); count > 0; count--) {
    const isNew = known.length === 0 || random.chance(0.7);
    const { name } = isNew ? scope.declare('int') : random.pick(known);
    if (isNew) before.push(`${name} = ${random.pick(['0', '1', '-5', '(1 << 62)'])}`);
    const adding = `${name} ${random.pick(['+=', '+=', '-='])} ${term(scope, counter)}`;
    body.push(random.chance(0.3) ? conditional(scope, counter, adding, name) : simple(adding));
  }
  if (random.chance(0.3)) {
    const last = scope.declare('int').name;
    before.push(`${last} = 0`);
    body.push(simple(`${last} = ${term(scope, counter)}`));
  }
  return { kind: 'compound', before, clauses: [clause(`for ${counter} in ${range}:`, body)] };
}

function conditional(scope: Scope, counter: string, adding: string, name: string): Statement {
  const { random } = scope;
  const [then, otherwise] = random.chance(0.7) ? [adding, ''] : ['pass', adding];
  const other = otherwise === '' && random.chance(0.3) ? `${name} -= ${term(scope, counter)}` : otherwise;
  const clauses = [clause(`if ${question(scope, counter)}:`, [simple(then)])];
  if (other !== '') clauses.push(clause('else:', [simple(other)]));
  return compound(...clauses);
}

function question(scope: Scope, counter: string, depth = 1): string {
  const { random } = scope;
  const sign = random.pick(['<', '<=', '>', '>=', '==', '!=']);
  const single = `${value(scope, counter, depth)} ${sign} ${value(scope, counter, 0)}`;
  return random.weighted<string>([
    [6, single],
    [1, `not ${single}`],
    [1, `${single} and ${counter} & 1`],
    [1, `(${single}) ^ (${counter} > 3)`],
  ]);
}

/** What is small enough for a sum that stays within 64 bits, at most. */
function term(scope: Scope, counter: string): string {
  const { random } = scope;
  const bits = random.pick(['1', '7', '255', '0xFFFF', '0x7FFFFFFF', '0xFFFFFFFF']);
  return random.weighted<string>([
    [4, `(${value(scope, counter, 2)} & ${bits})`],
    [2, value(scope, counter, 1)],
    [1, counter],
    [1, `(${question(scope, counter)})`],
    [1, `(${value(scope, counter, 1)} % ${powerOfTwo(random)})`],
  ]);
}

function powerOfTwo(random: Random): string {
  return random.pick(['2', '4', '16', '1024', '(1 << 32)']);
}

function value(scope: Scope, counter: string, depth: number): string {
  const { random } = scope;
  if (depth <= 0) {
    const known = scope.readable('int');
    const outer = known.length > 0 ? `(${random.pick(known).name} & 0xFFFFF)` : '6';
    return random.pick([
      counter,
      counter,
      counter,
      random.pick(['1', '2', '3', '-7', '1000', '0x7FFFFFFF']),
      outer,
    ]);
  }
  const operand = (): string => value(scope, counter, depth - 1);
  const make = random.pick([
    () => `(${operand()} ${random.pick(['+', '-', '&', '|', '^', '^'])} ${operand()})`,
    () => `(${operand()} * ${random.pick(['2', '3', '-5', '8'])})`,
    () => `(${counter} * ${value(scope, counter, 0)})`,
    () => `(${operand()} >> ${random.below(70)})`,
    () => `(${operand()} << ${random.below(20)})`,
    () => `(${operand()} // ${powerOfTwo(random)})`,
    () => `(${operand()} % ${powerOfTwo(random)})`,
    () => `(~${operand()})`,
    () => `(-${operand()})`,
    () => `abs(${operand()})`,
    () => `(${operand()} if ${question(scope, counter, depth - 1)} else ${operand()})`,
  ]);
  return make();
}
