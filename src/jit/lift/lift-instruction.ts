/**
 * The meaning of each bytecode instruction in the IR. What stands here the JIT knows; at all else it leaves.
 */

import { OPCODES, Op, opcodeNamed } from '../../bytecode/opcodes.ts';
import { PyTuple } from '../../objects/containers/tuple.ts';
import type { PyType } from '../../objects/type.ts';
import type { Content, Node } from '../ir.ts';
import { type Cursor, describe, isNode, NO_SELF, NONE, unsuitable } from './cursor.ts';
import { attributeOf, methodOf } from './lift-attribute.ts';
import { type Call, keywordNames, liftCall } from './lift-call.ts';
import { beginExpression, endFold, liftFold, liftFoldingCall } from './lift-fold.ts';
import { nextItem, startRange, startReversedRange, startTuple } from './lift-iteration.ts';
import {
  type Answer,
  binary,
  type Comparison,
  compare,
  identical,
  invert,
  isAmong,
  isBinary,
  liftSignedPower,
  negative,
  not,
  positive,
  truth,
} from './lift-operators.ts';
import { isType } from './lift-types.ts';
import { constantContent, itemsOfTuple } from './observe.ts';

interface ComparisonRow {
  readonly comparison: Comparison;
  readonly constant: boolean;
  /** Jumps when the comparison has this result. */
  readonly when: boolean;
}

const COMPARISONS: Partial<Record<Op, Comparison>> = {
  [Op.LT]: 'lt',
  [Op.LE]: 'le',
  [Op.GT]: 'gt',
  [Op.GE]: 'ge',
  [Op.EQ]: 'eq',
  [Op.NE]: 'ne',
};

const COMPARING_JUMPS = comparingJumps();

function comparingJumps(): Partial<Record<Op, ComparisonRow>> {
  const rows: Partial<Record<Op, ComparisonRow>> = {};
  for (const comparison of Object.values(COMPARISONS)) {
    const name = comparison.toUpperCase() as Uppercase<Comparison>;
    rows[opcodeNamed(`JUMP_IF_${name}`)] = { comparison, constant: false, when: true };
    rows[opcodeNamed(`JUMP_IF_${name}_RK`)] = { comparison, constant: true, when: true };
    rows[opcodeNamed(`JUMP_UNLESS_${name}`)] = { comparison, constant: false, when: false };
    rows[opcodeNamed(`JUMP_UNLESS_${name}_RK`)] = { comparison, constant: true, when: false };
  }
  return rows;
}

/** Lifts the instruction at the cursor's PC. Ends the cursor's block if control does not just go on. */
export function liftInstruction(cursor: Cursor): void {
  const { code } = cursor.surroundings.region;
  // The original: the interpreter puts compiled loops into its own copy.
  const { instructions } = code.code;
  const pc = cursor.pc;
  const op: Op = instructions[pc];
  const a = instructions[pc + 1];
  const b = instructions[pc + 2];
  const c = instructions[pc + 3];
  const next = pc + OPCODES[op].length;

  const assign = (answer: Answer): void => {
    if (typeof answer === 'string') cursor.leave(answer);
    else cursor.set(a, answer);
  };
  const branch = (answer: Answer, target: number, when: boolean): void => {
    if (typeof answer === 'string') cursor.leave(answer);
    else if (when) cursor.branch(answer, target, next);
    else cursor.branch(answer, next, target);
  };

  const isKeywordCall = op === Op.CALL_KW || op === Op.CALL_METHOD_KW;
  const keywords = isKeywordCall ? keywordNames(code.constants[instructions[pc + 4]]) : [];
  const call = { destination: a, window: b, keywords };

  const comparing = COMPARING_JUMPS[op];
  const comparison = COMPARISONS[op];
  if (comparing !== undefined) {
    const right = comparing.constant ? constantContent(code.constants[b]) : cursor.get(b);
    branch(compare(cursor, comparing.comparison, cursor.get(a), right), c, comparing.when);
  } else if (comparison !== undefined) {
    assign(compare(cursor, comparison, cursor.get(b), cursor.get(c)));
  } else if (isBinary(op)) {
    const [left, right] = [
      cursor.get(b),
      isConstantForm(op) ? constantContent(code.constants[c]) : cursor.get(c),
    ];
    if (op !== Op.POW || !liftSignedPower(cursor, a, left, right)) assign(binary(cursor, op, left, right));
  } else {
    switch (op) {
      case Op.MOVE:
        move(cursor, a, cursor.get(b));
        break;
      case Op.LOAD_CONST:
        move(cursor, a, constantContent(code.constants[b]));
        break;
      case Op.CHECK_LOCAL:
        if (isUnbound(cursor.get(a))) cursor.leave('the variable is unbound');
        break;
      case Op.LOAD_GLOBAL:
        loadGlobal(cursor, a, b);
        break;
      case Op.STORE_GLOBAL:
        storeVariable(cursor, cursor.surroundings.globalVariable(a), cursor.get(b));
        break;
      case Op.LOAD_CELL:
        loadCell(cursor, a, b);
        break;
      case Op.STORE_CELL:
        storeVariable(cursor, cursor.surroundings.cellVariable(a), cursor.get(b));
        break;
      case Op.YIELD: {
        const { fold } = cursor.surroundings;
        if (fold === null) leaveUnknown(cursor, op, code.foldRegister < 0);
        else liftFold(cursor, fold, a, cursor.get(b));
        break;
      }
      case Op.RETURN: {
        const { fold, isRepeated } = cursor.surroundings;
        if (fold !== null && isRepeated) endFold(cursor, fold, code.foldRegister);
        else cursor.surroundings.returnAt(cursor, cursor.get(a));
        break;
      }
      case Op.NEGATIVE:
        assign(negative(cursor, cursor.get(b)));
        break;
      case Op.POSITIVE:
        assign(positive(cursor, cursor.get(b)));
        break;
      case Op.INVERT:
        assign(invert(cursor, cursor.get(b)));
        break;
      case Op.NOT:
        assign(negate(cursor, truth(cursor, cursor.get(b))));
        break;
      case Op.IS:
        assign(identical(cursor, cursor.get(b), cursor.get(c)));
        break;
      case Op.IS_NOT:
        assign(negate(cursor, identical(cursor, cursor.get(b), cursor.get(c))));
        break;
      case Op.IN:
      case Op.NOT_IN: {
        const answer = isAmong(cursor, cursor.get(b), cursor.get(c));
        if (answer === null) leaveUnknown(cursor, op);
        else assign(op === Op.IN ? answer : negate(cursor, answer));
        break;
      }
      case Op.LOAD_ATTR:
        loadAttribute(cursor, a, cursor.get(b), c);
        break;
      case Op.LOAD_METHOD:
        loadMethod(cursor, a, cursor.get(b), c);
        break;
      case Op.CALL:
      case Op.CALL_KW:
        liftPlainCall(cursor, call, argumentsAt(cursor, b, c + 1));
        break;
      case Op.MAKE_CELL:
        makeCell(cursor, a);
        break;
      case Op.MAKE_FUNCTION:
        if (!beginExpression(cursor, a, code.constants[b])) leaveUnknown(cursor, op);
        break;
      case Op.CALL_METHOD:
      case Op.CALL_METHOD_KW:
        callMethod(cursor, call, argumentsAt(cursor, b + 1, c + 1));
        break;
      case Op.BUILD_TUPLE:
        buildTuple(cursor, a, argumentsAt(cursor, b, c));
        break;
      case Op.UNPACK: {
        const items = cursor.unpacked ?? itemsOfTuple(cursor.get(b));
        if (items?.length !== c) leaveUnknown(cursor, op);
        else for (const [i, item] of items.entries()) cursor.set(a + i, item);
        cursor.unpacked = null;
        break;
      }
      case Op.LOAD_ITEM_RK:
        if (cursor.unpacked === null) leaveUnknown(cursor, op);
        else cursor.set(a, cursor.unpacked.at(code.constants[c] as number) as Node);
        cursor.unpacked = null;
        break;
      case Op.JUMP:
        cursor.jump(a);
        break;
      case Op.JUMP_IF_TRUE:
        branch(truth(cursor, cursor.get(a)), b, true);
        break;
      case Op.JUMP_IF_FALSE:
        branch(truth(cursor, cursor.get(a)), b, false);
        break;
      case Op.JUMP_IF_NONE:
        cursor.jump(cursor.get(a) === NONE ? b : next);
        break;
      case Op.JUMP_IF_NOT_NONE:
        cursor.jump(cursor.get(a) === NONE ? next : b);
        break;
      case Op.LOOP:
        break;
      case Op.GET_ITER:
        if (!startTuple(cursor, a, cursor.get(b))) leaveUnknown(cursor, op);
        break;
      case Op.GET_RANGE:
        startRange(cursor, a, b, c);
        break;
      case Op.GET_REVERSED_RANGE:
        startReversedRange(cursor, a, b, c);
        break;
      case Op.FOR_ITER:
      case Op.FOR_RANGE:
        nextItem(cursor, a, b, c, next);
        break;
      default:
        leaveUnknown(cursor, op);
    }
  }
}

/** @param isFinal whether it never will be known */
function leaveUnknown(cursor: Cursor, op: Op, isFinal = true): void {
  const words = UNKNOWN_WORDS[op] ?? 'an operation the JIT does not know';
  cursor.leave(`${words} (${OPCODES[op].name})`, isFinal ? 'unknown' : 'check');
}

/** The JIT has no tuples: it must be what the function returns, or types that are asked about. */
function buildTuple(cursor: Cursor, register: number, items: readonly Content[]): void {
  if (cursor.isReturnedAtOnce(register) && items.every(isNode))
    cursor.surroundings.returnTuple(cursor, items, cursor.block.body.length);
  else if (cursor.isAskedAtOnce(register) && items.every(isType))
    cursor.set(register, constantContent(new PyTuple(items.map(({ value }) => value as PyType))));
  else leaveUnknown(cursor, Op.BUILD_TUPLE);
}

function liftPlainCall(cursor: Cursor, call: Call, [callee, ...args]: readonly Content[]): void {
  const { pc, tentative } = cursor;
  if (tentative?.making === pc) tentative.iteration = args;
  else if (tentative?.folding === pc) liftFoldingCall(cursor, call, callee, tentative);
  else liftCall(cursor, call, callee, args);
}

/** The cell is made where the region is left; until then the variable is what it holds. */
function makeCell(cursor: Cursor, register: number): void {
  const content = cursor.get(register);
  if (!isNode(content) && content.kind === 'opaque') {
    cursor.leave(`${unsuitable(cursor, content)} and shared with functions inside`);
    return;
  }
  cursor.contents[cursor.surroundings.cellVariable(register)] = content;
  cursor.contents[cursor.surroundings.registerVariable(register)] = undefined;
}

/** @param args `self` first, or that there is none */
function callMethod(cursor: Cursor, call: Call, [self, ...args]: readonly Content[]): void {
  const callee = cursor.get(call.window);
  if (self === NO_SELF) liftCall(cursor, call, callee, args);
  else if (isNode(self)) liftCall(cursor, call, callee, [self, ...args]);
  else leaveUnknown(cursor, Op.CALL_METHOD);
}

function argumentsAt(cursor: Cursor, first: number, count: number): Content[] {
  return Array.from({ length: count }, (_, i) => cursor.get(first + i));
}

/** What the instructions do that the JIT does not know, for the messages. */
export const UNKNOWN_WORDS: Partial<Record<Op, string>> = {
  [Op.CALL]: 'a call',
  [Op.CALL_KW]: 'a call',
  [Op.CALL_EX]: 'a call',
  [Op.LOAD_METHOD]: 'a method call',
  [Op.CALL_METHOD]: 'a method call',
  [Op.CALL_METHOD_KW]: 'a method call',
  [Op.LOAD_ATTR]: 'an attribute is read',
  [Op.STORE_ATTR]: 'an attribute is written',
  [Op.LOAD_ITEM]: 'an item is read',
  [Op.LOAD_ITEM_RK]: 'an item is read',
  [Op.STORE_ITEM]: 'an item is written',
  [Op.LOAD_NAME]: "a class body's or exec's variable is read",
  [Op.STORE_NAME]: "a class body's or exec's variable is written",
  [Op.GET_ITER]: 'a loop over something other than a range or a constant tuple',
  [Op.BUILD_LIST]: 'a list is built',
  [Op.BUILD_TUPLE]: 'a tuple is built',
  [Op.BUILD_DICT]: 'a dict is built',
  [Op.BUILD_SET]: 'a set is built',
  [Op.BUILD_STRING]: 'a string is built',
  [Op.FORMAT_VALUE]: 'a value is formatted',
  [Op.MAKE_FUNCTION]: 'a function is made',
  [Op.LIST_APPEND]: 'a list grows',
  [Op.UNPACK]: 'a value is unpacked',
  [Op.YIELD]: 'a generator yields',
  [Op.RETURN]: 'the function returns',
  [Op.RAISE]: 'an exception is raised',
  [Op.IN]: 'a search with in',
  [Op.NOT_IN]: 'a search with in',
};

function isConstantForm(op: Op): boolean {
  return op >= Op.ADD_RK && op <= Op.XOR_RK;
}

function isUnbound(content: Content): boolean {
  return !isNode(content) && content.kind === 'unbound';
}

function negate(cursor: Cursor, answer: Answer): Answer {
  return typeof answer === 'string' ? answer : not(cursor, answer);
}

/** May this be put into another variable? What is opaque must still stand where it came from when it is written back. */
function isMovable(cursor: Cursor, content: Content): boolean {
  if (isNode(content)) return true;
  if (content.kind === 'opaque') return content.origin >= 0 && !cursor.surroundings.isWritten(content.origin);
  return content.kind === 'none' || content.kind === 'known';
}

function move(cursor: Cursor, register: number, content: Content): void {
  if (isMovable(cursor, content)) cursor.set(register, content);
  else cursor.leave(unsuitable(cursor, content));
}

function loadGlobal(cursor: Cursor, register: number, index: number): void {
  const variable = cursor.surroundings.globalVariable(index);
  if (loadResident(cursor, register, variable)) return;
  const content = cursor.contentOf(variable);
  if (content === undefined || isUnbound(content)) cursor.leave('the global is unbound');
  else if (isNode(content) || content.kind !== 'builtin') move(cursor, register, content);
  else cursor.set(register, { ...content, kind: 'known' });
}

function loadAttribute(cursor: Cursor, register: number, object: Content, name: number): void {
  const attribute = attributeOf(cursor, object, cursor.surroundings.region.code.code.names[name]);
  if (attribute === null) leaveUnknown(cursor, Op.LOAD_ATTR);
  else cursor.set(register, attribute);
}

function loadMethod(cursor: Cursor, register: number, object: Content, index: number): void {
  const name = cursor.surroundings.region.code.code.names[index];
  const method = isNode(object) ? methodOf(object, name) : attributeOf(cursor, object, name);
  if (method === null) {
    leaveUnknown(cursor, Op.LOAD_METHOD);
    return;
  }
  cursor.set(register, method);
  cursor.set(register + 1, isNode(object) ? object : NO_SELF);
}

/** Whether the variable lives in memory, from where it then is loaded. */
function loadResident(cursor: Cursor, register: number, variable: number): boolean {
  const resident = cursor.surroundings.residentOf(variable);
  if (resident !== null) cursor.set(register, cursor.loadResident(resident));
  return resident !== null;
}

function loadCell(cursor: Cursor, register: number, cell: number): void {
  const variable = cursor.surroundings.cellVariable(cell);
  if (loadResident(cursor, register, variable)) return;
  const content = cursor.contentOf(variable);
  if (content === undefined || isUnbound(content)) cursor.leave('the variable is unbound');
  else move(cursor, register, content);
}

function storeVariable(cursor: Cursor, variable: number, content: Content): void {
  if (cursor.isRepeatable && cursor.surroundings.isOfOuterScope(variable)) {
    cursor.leave(`a generator expression assigns to ${cursor.surroundings.nameOf(variable)}`, 'unknown');
    return;
  }
  const resident = cursor.surroundings.residentOf(variable);
  if (resident !== null) {
    if (isNode(content) && content.type === resident.type) cursor.storeResident(resident, content);
    else
      cursor.leave(
        `${cursor.surroundings.nameOf(variable)}, which functions share, becomes ${describe(content)}`,
      );
    return;
  }
  if (!isMovable(cursor, content)) {
    cursor.leave(unsuitable(cursor, content));
    return;
  }
  const before = cursor.contents[variable];
  if (before !== undefined && !isNode(before) && (before.kind === 'unbound' || before.kind === 'builtin')) {
    // In this order they come into their namespace.
    cursor.bound.push(variable);
  }
  cursor.contents[variable] = content;
}
