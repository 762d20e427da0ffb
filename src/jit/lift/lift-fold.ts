/**
 * Generator expressions that are folded (see `objects/functions/fold.ts`). Where one yields to a fold: what that does with the
 * value, on the register of what has been accumulated. And where one is made and folded at once, as in `all(n % d for d in
 * range(2, n))`: there it is lifted as a function that is called. The JIT has no generators: where that is left, its caller
 * begins anew from where it made the generator, so it must not change anything.
 */

import { OPCODES, Op } from '../../bytecode/opcodes.ts';
import { isExpression } from '../../objects/functions/code.ts';
import type { FoldName } from '../../objects/functions/fold.ts';
import { isFoldOperation, type ScalarRecipe } from '../../objects/functions/scalar-recipe.ts';
import type { Value } from '../../objects/value.ts';
import { builtinWithRecipe } from '../imports.ts';
import type { Content, Node } from '../ir.ts';
import { type Cursor, constant, describe, isNode, type Tentative, UNBOUND, unsuitable } from './cursor.ts';
import { liftOperation } from './lift-builtins.ts';
import { type Call, callForOne } from './lift-call.ts';
import { binary, truth } from './lift-operators.ts';

/** What the recipe of a built-in makes of the values of a generator expression; null for other recipes. */
function foldOf(recipe: ScalarRecipe | undefined): FoldName | null {
  return isFoldOperation(recipe) || recipe === 'min' || recipe === 'max' ? recipe : null;
}

/**
 * MAKE_FUNCTION. Says whether a generator expression is made that is the one argument of a call: as far as that the
 * instructions are lifted tentatively.
 */
export function beginExpression(cursor: Cursor, register: number, code: Value): boolean {
  if (!isExpression(code)) return false;
  const making = cursor.nextCall(cursor.pc, register);
  const folding = making < 0 ? -1 : cursor.nextCall(making, register - 1);
  const { instructions } = cursor.surroundings.region.code.code;
  if (folding !== making + OPCODES[Op.CALL].length || instructions[folding + 3] !== 1) return false;
  const { pc, surroundings } = cursor;
  const writes = surroundings.writesAt(pc, cursor);
  cursor.tentative = { pc, writes, code, making, folding, iteration: [] };
  return true;
}

/** The call of `callee` with the generator that has been made. */
export function liftFoldingCall(cursor: Cursor, call: Call, callee: Content, tentative: Tentative): void {
  const value = isNode(callee) || callee.kind !== 'known' ? null : callee.value;
  const fold = value === null ? null : foldOf(builtinWithRecipe(value)?.implementation.scalar);
  if (fold === null) {
    cursor.leave(`a generator for ${describe(callee)}`, 'unknown');
    return;
  }
  const { code, iteration } = tentative;
  const captured = code.code.freeSources.map((register) => capturedIn(cursor, register));
  const args = [...iteration, ...captured];
  const strange = args.find((arg) => !isNode(arg) && (arg.kind === 'opaque' || arg.kind === 'builtin'));
  if (strange !== undefined) {
    cursor.leave(`a generator expression is given what is no number: ${unsuitable(cursor, strange)}`);
    return;
  }
  const found = cursor.surroundings.findFold({ code, fold, iteration, captured });
  if (typeof found === 'string') cursor.leave(found, 'unknown');
  else callForOne(cursor, call, found, args.filter(isParameter));
}

/** What the cell in a register holds, which stays as it is meanwhile. */
function capturedIn(cursor: Cursor, register: number): Content {
  const variable = cursor.surroundings.cellVariable(register);
  const resident = cursor.surroundings.residentOf(variable);
  return resident !== null ? cursor.loadResident(resident) : (cursor.contentOf(variable) ?? UNBOUND);
}

/** The end of a generator expression that compiled code folds: gives what has been accumulated. */
export function endFold(cursor: Cursor, fold: FoldName, register: number): void {
  const isSearch = fold === 'any' || fold === 'all';
  const result = isSearch ? constant('bool', fold === 'all') : cursor.get(register);
  if (isNode(result)) cursor.surroundings.returnAt(cursor, result);
  else cursor.leave(`${fold}() has nothing to go by`);
}

/** Is it a value that is passed, and not compiled in? */
export function isParameter(content: Content): content is Node {
  return isNode(content) && content.operator !== 'constant';
}

/** Lifts a YIELD of `value` to a fold; leaves where the fold would not take it. */
export function liftFold(cursor: Cursor, fold: FoldName, register: number, value: Content): void {
  if (!isNode(value)) {
    cursor.leave(unsuitable(cursor, value));
    return;
  }
  switch (fold) {
    case 'sum':
      addTo(cursor, register, value);
      break;
    case 'any':
    case 'all':
      goOnWhile(cursor, fold, value);
      break;
    case 'min':
    case 'max':
      keepBetter(cursor, register, fold, value);
      break;
    case 'next':
      cursor.surroundings.returnAt(cursor, value);
      break;
    case 'items':
      cursor.leave('what a generator yields is collected', 'unknown');
  }
}

function addTo(cursor: Cursor, register: number, value: Node): void {
  const total = cursor.get(register);
  const answer = isNode(total) ? binary(cursor, Op.ADD, total, value) : unsuitable(cursor, total);
  if (typeof answer === 'string') cursor.leave(answer);
  else cursor.set(register, answer);
}

/** Goes on while the answer is not found: the interpreter ends the walk. */
function goOnWhile(cursor: Cursor, fold: 'any' | 'all', value: Node): void {
  const isTrue = truth(cursor, value);
  if (typeof isTrue === 'string') {
    cursor.leave(isTrue);
    return;
  }
  const goOn = (): void => {};
  const { surroundings } = cursor;
  const end = (branch: Cursor): void =>
    surroundings.isRepeated
      ? surroundings.returnAt(branch, constant('bool', fold === 'any'))
      : branch.leave(`${fold}() has its answer`, 'finished');
  cursor.split(isTrue, fold === 'all' ? goOn : end, fold === 'all' ? end : goOn);
}

function keepBetter(cursor: Cursor, register: number, fold: 'min' | 'max', value: Node): void {
  const best = cursor.get(register);
  const isFirst = !isNode(best) && best.kind === 'unbound';
  if (isFirst) cursor.set(register, value);
  else if (isNode(best)) liftOperation(cursor, register, fold, [best, value]);
  else cursor.leave(unsuitable(cursor, best));
}
