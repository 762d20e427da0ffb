/**
 * The instruction set: the only place that declares an opcode.
 *
 * A register machine. An instruction is its opcode followed by its operands, one Int32 each; a PC is an instruction's
 * offset in that array. `R[x]` is register x of the frame's window, `K[x]` a constant, `N[x]` a name, `G[x]` a global
 * cell. `R[a..b]` are consecutive registers. An operand is named by its place: a, b, c, d, e.
 *
 * Every row says its formula, the mode of each operand and its effects. The assembler, the disassembler, the
 * interpreter and the JIT read the rows; a missing row is a type error here, a missing case one in the interpreter.
 */

/** What an operand means. */
export enum Mode {
  /** A register that the instruction writes. */
  Dst,
  /** A register that it reads. */
  Reg,
  /** A register that it reads and writes. */
  RegDst,
  /** A register, or -1 for none. */
  OptionalReg,
  /** The first of some consecutive registers; which, the formula says. */
  Base,
  /** An index into the constants. */
  Const,
  /** An index into the names. */
  Name,
  /** An index into the names of globals. */
  Global,
  /** A PC to go on at. */
  Target,
  /** A plain number. */
  Int,
  /** 1 for an augmented assignment (`x += y`), which tries the in-place method first; else 0. */
  InPlace,
  /** An inline cache's index. */
  Cache,
  /** A loop's number in its code object. */
  Loop,
}

/** What an instruction may do besides writing its destination; bits. */
export enum Effect {
  Pure = 0,
  /** May raise. */
  Raises = 1,
  /** May go on elsewhere than at the next instruction. */
  Jumps = 2,
  /** May run other Python code, which may do anything. */
  Calls = 4,
  WritesGlobal = 8,
  /** Never goes on at the next instruction. */
  Leaves = 16,
  /** The header of a loop: counts a back-edge, the place where compiled code is entered. */
  LoopHeader = 32,
  /** A conditional jump that is taken when its condition does not hold. */
  Unless = 64,
  /** Works on objects that are no numbers: compiled code leaves there. */
  Objects = 128,
}

export enum Op {
  // moves, constants, locals
  MOVE,
  LOAD_CONST,
  CHECK_LOCAL,
  DELETE_LOCAL,
  // globals, names, cells
  LOAD_GLOBAL,
  STORE_GLOBAL,
  DELETE_GLOBAL,
  LOAD_NAME,
  STORE_NAME,
  DELETE_NAME,
  MAKE_CELL,
  LOAD_CELL,
  STORE_CELL,
  DELETE_CELL,
  LOAD_CLASS_CELL,
  // binary operators
  ADD,
  SUB,
  MUL,
  TRUEDIV,
  FLOORDIV,
  MOD,
  POW,
  MATMUL,
  LSHIFT,
  RSHIFT,
  AND,
  OR,
  XOR,
  ADD_RK,
  SUB_RK,
  MUL_RK,
  TRUEDIV_RK,
  FLOORDIV_RK,
  MOD_RK,
  POW_RK,
  LSHIFT_RK,
  RSHIFT_RK,
  AND_RK,
  OR_RK,
  XOR_RK,
  // unary operators
  NEGATIVE,
  POSITIVE,
  INVERT,
  NOT,
  // comparisons
  LT,
  LE,
  GT,
  GE,
  EQ,
  NE,
  IS,
  IS_NOT,
  IN,
  NOT_IN,
  // jumps
  JUMP,
  JUMP_IF_TRUE,
  JUMP_IF_FALSE,
  JUMP_IF_NONE,
  JUMP_IF_NOT_NONE,
  JUMP_IF_LT,
  JUMP_IF_LE,
  JUMP_IF_GT,
  JUMP_IF_GE,
  JUMP_IF_EQ,
  JUMP_IF_NE,
  JUMP_UNLESS_LT,
  JUMP_UNLESS_LE,
  JUMP_UNLESS_GT,
  JUMP_UNLESS_GE,
  JUMP_UNLESS_EQ,
  JUMP_UNLESS_NE,
  JUMP_IF_LT_RK,
  JUMP_IF_LE_RK,
  JUMP_IF_GT_RK,
  JUMP_IF_GE_RK,
  JUMP_IF_EQ_RK,
  JUMP_IF_NE_RK,
  JUMP_UNLESS_LT_RK,
  JUMP_UNLESS_LE_RK,
  JUMP_UNLESS_GT_RK,
  JUMP_UNLESS_GE_RK,
  JUMP_UNLESS_EQ_RK,
  JUMP_UNLESS_NE_RK,
  // loops and iteration
  LOOP,
  GET_ITER,
  GET_RANGE,
  GET_REVERSED_RANGE,
  FOR_ITER,
  FOR_RANGE,
  COMPILED_LOOP,
  UNPACK,
  UNPACK_EX,
  // attributes and items
  LOAD_ATTR,
  STORE_ATTR,
  DELETE_ATTR,
  LOAD_ITEM,
  LOAD_ITEM_RK,
  STORE_ITEM,
  DELETE_ITEM,
  LOAD_SUPER,
  // displays
  BUILD_LIST,
  BUILD_TUPLE,
  BUILD_SET,
  BUILD_DICT,
  BUILD_SLICE,
  BUILD_STRING,
  FORMAT_VALUE,
  LIST_APPEND,
  LIST_EXTEND,
  LIST_TO_TUPLE,
  SET_ADD,
  SET_UPDATE,
  DICT_SET,
  DICT_UPDATE,
  DICT_MERGE,
  // calls and functions
  CALL,
  CALL_KW,
  CALL_EX,
  LOAD_METHOD,
  CALL_METHOD,
  CALL_METHOD_KW,
  RETURN,
  MAKE_FUNCTION,
  SET_FUNCTION_ATTRIBUTE,
  LOAD_BUILD_CLASS,
  // generators and coroutines
  YIELD,
  GET_YIELD_FROM_ITER,
  YIELD_FROM,
  WRAP_YIELD,
  GET_AWAITABLE,
  GET_ENTERED,
  GET_EXITED,
  GET_ASYNC_ITER,
  GET_ASYNC_NEXT,
  END_ASYNC_FOR,
  // exceptions and context managers
  RAISE,
  RAISE_CURRENT,
  RERAISE,
  ENTER_HANDLER,
  LEAVE_HANDLER,
  JUMP_UNLESS_MATCH,
  MATCH_GROUP,
  LOAD_UNHANDLED,
  LOAD_ASSERTION_ERROR,
  LOAD_EXCEPTION_INFO,
  WITH_ENTER,
  ASYNC_WITH_ENTER,
  // imports
  IMPORT_NAME,
  IMPORT_FROM,
  IMPORT_STAR,
  // patterns
  MATCH_SEQUENCE,
  MATCH_MAPPING,
  MATCH_KEYS,
  MATCH_CLASS,
  GET_LENGTH,
  // annotations
  SETUP_ANNOTATIONS,
  // interactive statements
  DISPLAY,
  // in threaded code only
  THREAD,
  COUNT_CALLS,
  COMPILED_FUNCTION,
  CONST_ADD,
  CONST_SUB,
  CONST_MUL,
  MUL_ADD,
  MUL_SUB,
  MUL_SUB_FROM,
  LOAD_ATTR_TWICE,
  LOAD_ITEM_TWICE,
  FOR_TUPLE,
  FOR_STRING,
  FOR_ITERATOR,
  FOR_GENERATOR,
  CALL_BUILTIN,
  CALL_BUILTIN_METHOD,
}

export type OpcodeName = keyof typeof Op;

/** One row of the table. */
export interface OpcodeRow {
  readonly name: string;
  readonly opcode: Op;
  readonly formula: string;
  readonly operands: readonly Mode[];
  /** `Effect` bits. */
  readonly effects: number;
  /** The instruction's length in Int32 units: the opcode and its operands. */
  readonly length: number;
}

const { Dst, Reg, RegDst, OptionalReg, Base, Const, Name, Global, Target, Int, InPlace, Cache, Loop } = Mode;
const { Pure, Raises, Jumps, Calls, WritesGlobal, Leaves, LoopHeader, Unless, Objects } = Effect;
const ANY = Raises | Calls;

/** A row that does not know its name and its opcode yet. */
interface Row extends OpcodeRow {
  name: string;
  opcode: Op;
}

function op(formula: string, operands: readonly Mode[], effects: number): Row {
  return { name: '', opcode: 0, formula, operands, effects, length: operands.length + 1 };
}

const binary = (sign: string): Row => op(`R[a] = R[b] ${sign} R[c]`, [Dst, Reg, Reg, InPlace], ANY);
const binaryConst = (sign: string): Row => op(`R[a] = R[b] ${sign} K[c]`, [Dst, Reg, Const, InPlace], ANY);
const unary = (sign: string): Row => op(`R[a] = ${sign}R[b]`, [Dst, Reg], ANY);
const compare = (sign: string): Row => op(`R[a] = R[b] ${sign} R[c]`, [Dst, Reg, Reg], ANY);
const search = (sign: string): Row => op(`R[a] = R[b] ${sign} R[c]`, [Dst, Reg, Reg], ANY | Objects);
const jumpIf = (sign: string): Row => op(`if R[a] ${sign} R[b]: goto c`, [Reg, Reg, Target], ANY | Jumps);
const jumpIfConst = (sign: string): Row =>
  op(`if R[a] ${sign} K[b]: goto c`, [Reg, Const, Target], ANY | Jumps);
const jumpUnless = (sign: string): Row =>
  op(`if not (R[a] ${sign} R[b]): goto c`, [Reg, Reg, Target], ANY | Jumps | Unless);
const jumpUnlessConst = (sign: string): Row =>
  op(`if not (R[a] ${sign} K[b]): goto c`, [Reg, Const, Target], ANY | Jumps | Unless);

const ROWS: { readonly [K in OpcodeName | '__proto__']: Row } = {
  // Made as a dictionary (docs/RATIONALE.md, large tables).
  __proto__: null as never,
  MOVE: op('R[a] = R[b]', [Dst, Reg], Pure),
  LOAD_CONST: op('R[a] = K[b]', [Dst, Const], Pure),
  CHECK_LOCAL: op('if R[a] is unbound: raise UnboundLocalError(N[b])', [Reg, Name], Raises),
  DELETE_LOCAL: op('unbind R[a]; unbound already: UnboundLocalError(N[b])', [RegDst, Name], Raises),

  LOAD_GLOBAL: op('R[a] = G[b], else the builtin of that name', [Dst, Global], Raises),
  STORE_GLOBAL: op('G[a] = R[b]', [Global, Reg], WritesGlobal),
  DELETE_GLOBAL: op('unbind G[a]', [Global], Raises | WritesGlobal),
  LOAD_NAME: op('R[a] = namespace[N[b]], else global, else builtin', [Dst, Name], ANY | Objects),
  STORE_NAME: op('namespace[N[a]] = R[b]', [Name, Reg], ANY | WritesGlobal | Objects),
  DELETE_NAME: op('del namespace[N[a]]', [Name], ANY | WritesGlobal | Objects),
  MAKE_CELL: op('R[a] = cell(R[a])', [RegDst], Pure),
  LOAD_CELL: op('R[a] = R[b].cell; unbound: NameError(N[c])', [Dst, Reg, Name], Raises),
  STORE_CELL: op('R[a].cell = R[b]', [Reg, Reg], Pure),
  DELETE_CELL: op('unbind R[a].cell; unbound already: NameError(N[b])', [Reg, Name], Raises),
  LOAD_CLASS_CELL: op('R[a] = namespace[N[c]], else R[b].cell', [Dst, Reg, Name], ANY | Objects),

  ADD: binary('+'),
  SUB: binary('-'),
  MUL: binary('*'),
  TRUEDIV: binary('/'),
  FLOORDIV: binary('//'),
  MOD: binary('%'),
  POW: binary('**'),
  MATMUL: binary('@'),
  LSHIFT: binary('<<'),
  RSHIFT: binary('>>'),
  AND: binary('&'),
  OR: binary('|'),
  XOR: binary('^'),
  ADD_RK: binaryConst('+'),
  SUB_RK: binaryConst('-'),
  MUL_RK: binaryConst('*'),
  TRUEDIV_RK: binaryConst('/'),
  FLOORDIV_RK: binaryConst('//'),
  MOD_RK: binaryConst('%'),
  POW_RK: binaryConst('**'),
  LSHIFT_RK: binaryConst('<<'),
  RSHIFT_RK: binaryConst('>>'),
  AND_RK: binaryConst('&'),
  OR_RK: binaryConst('|'),
  XOR_RK: binaryConst('^'),

  NEGATIVE: unary('-'),
  POSITIVE: unary('+'),
  INVERT: unary('~'),
  NOT: unary('not '),

  LT: compare('<'),
  LE: compare('<='),
  GT: compare('>'),
  GE: compare('>='),
  EQ: compare('=='),
  NE: compare('!='),
  IS: op('R[a] = R[b] is R[c]', [Dst, Reg, Reg], Pure),
  IS_NOT: op('R[a] = R[b] is not R[c]', [Dst, Reg, Reg], Pure),
  IN: search('in'),
  NOT_IN: search('not in'),

  JUMP: op('goto a', [Target], Jumps | Leaves),
  JUMP_IF_TRUE: op('if R[a]: goto b', [Reg, Target], ANY | Jumps),
  JUMP_IF_FALSE: op('if not R[a]: goto b', [Reg, Target], ANY | Jumps | Unless),
  JUMP_IF_NONE: op('if R[a] is None: goto b', [Reg, Target], Jumps),
  JUMP_IF_NOT_NONE: op('if R[a] is not None: goto b', [Reg, Target], Jumps | Unless),
  JUMP_IF_LT: jumpIf('<'),
  JUMP_IF_LE: jumpIf('<='),
  JUMP_IF_GT: jumpIf('>'),
  JUMP_IF_GE: jumpIf('>='),
  JUMP_IF_EQ: jumpIf('=='),
  JUMP_IF_NE: jumpIf('!='),
  JUMP_UNLESS_LT: jumpUnless('<'),
  JUMP_UNLESS_LE: jumpUnless('<='),
  JUMP_UNLESS_GT: jumpUnless('>'),
  JUMP_UNLESS_GE: jumpUnless('>='),
  JUMP_UNLESS_EQ: jumpUnless('=='),
  JUMP_UNLESS_NE: jumpUnless('!='),
  JUMP_IF_LT_RK: jumpIfConst('<'),
  JUMP_IF_LE_RK: jumpIfConst('<='),
  JUMP_IF_GT_RK: jumpIfConst('>'),
  JUMP_IF_GE_RK: jumpIfConst('>='),
  JUMP_IF_EQ_RK: jumpIfConst('=='),
  JUMP_IF_NE_RK: jumpIfConst('!='),
  JUMP_UNLESS_LT_RK: jumpUnlessConst('<'),
  JUMP_UNLESS_LE_RK: jumpUnlessConst('<='),
  JUMP_UNLESS_GT_RK: jumpUnlessConst('>'),
  JUMP_UNLESS_GE_RK: jumpUnlessConst('>='),
  JUMP_UNLESS_EQ_RK: jumpUnlessConst('=='),
  JUMP_UNLESS_NE_RK: jumpUnlessConst('!='),

  // Loop headers stand below their bodies: they are entered by a jump, and jump back up to the body. An iteration
  // state is three registers, so that lists, tuples, strings and ranges need no iterator object: what is iterated (or
  // a range's next value), the next index (or the stop), and the range's step.
  LOOP: op('count a back-edge of loop a', [Loop], Raises | LoopHeader),
  GET_ITER: op('R[a..a+2] = iteration over R[b]', [Base, Reg], ANY | Objects),
  GET_RANGE: op('R[a..a+2] = iteration over R[b](*R[b+1..b+c])', [Base, Base, Int], ANY),
  GET_REVERSED_RANGE: op('R[a..a+2] = iteration over R[b](R[b+1](*R[b+2..b+1+c]))', [Base, Base, Int], ANY),
  FOR_ITER: op(
    'R[a] = next of R[b..b+2], goto c; exhausted: go on',
    [Dst, Base, Target, Loop],
    ANY | Jumps | LoopHeader,
  ),
  FOR_RANGE: op(
    'R[a] = next of R[b..b+2], goto c; exhausted: go on',
    [Dst, Base, Target, Loop],
    ANY | Jumps | LoopHeader,
  ),
  // Never emitted: put over a loop header once a tier has compiled the loop. Its length is that of what it covers.
  COMPILED_LOOP: op('run the compiled loop of this PC', [], ANY | Jumps | WritesGlobal),
  UNPACK: op('R[a..a+c-1] = R[b]', [Base, Reg, Int], ANY),
  UNPACK_EX: op('R[a..a+c-1], *R[a+c], R[a+c+1..a+c+d] = R[b]', [Base, Reg, Int, Int], ANY | Objects),

  LOAD_ATTR: op('R[a] = R[b].N[c]', [Dst, Reg, Name, Cache], ANY),
  STORE_ATTR: op('R[a].N[b] = R[c]', [Reg, Name, Reg, Cache], ANY | Objects),
  DELETE_ATTR: op('del R[a].N[b]', [Reg, Name], ANY | Objects),
  LOAD_ITEM: op('R[a] = R[b][R[c]]', [Dst, Reg, Reg], ANY | Objects),
  LOAD_ITEM_RK: op('R[a] = R[b][K[c]]', [Dst, Reg, Const], ANY | Objects),
  STORE_ITEM: op('R[a][R[b]] = R[c]', [Reg, Reg, Reg], ANY | Objects),
  DELETE_ITEM: op('del R[a][R[b]]', [Reg, Reg], ANY | Objects),
  LOAD_SUPER: op('R[a] = R[b](), with class R[c].cell and self R[d]', [Dst, Reg, Reg, Reg], ANY | Objects),

  BUILD_LIST: op('R[a] = [*R[b..b+c-1]]', [Dst, Base, Int], Objects),
  BUILD_TUPLE: op('R[a] = (*R[b..b+c-1],)', [Dst, Base, Int], Objects),
  BUILD_SET: op('R[a] = {*R[b..b+c-1]}', [Dst, Base, Int], ANY | Objects),
  BUILD_DICT: op('R[a] = {R[b]: R[b+1], ...}, c pairs', [Dst, Base, Int], ANY | Objects),
  BUILD_SLICE: op('R[a] = slice(R[b], R[b+1], R[b+2])', [Dst, Base], Objects),
  BUILD_STRING: op("R[a] = ''.join(R[b..b+c-1])", [Dst, Base, Int], Objects),
  FORMAT_VALUE: op('R[a] = format(R[b] converted by c, R[d])', [Dst, Reg, Int, OptionalReg], ANY | Objects),
  LIST_APPEND: op('R[a].append(R[b])', [Reg, Reg], Objects),
  LIST_EXTEND: op('R[a].extend(R[b])', [Reg, Reg], ANY | Objects),
  LIST_TO_TUPLE: op('R[a] = tuple(R[b])', [Dst, Reg], Objects),
  SET_ADD: op('R[a].add(R[b])', [Reg, Reg], ANY | Objects),
  SET_UPDATE: op('R[a].update(R[b])', [Reg, Reg], ANY | Objects),
  DICT_SET: op('R[a][R[b]] = R[c]', [Reg, Reg, Reg], ANY | Objects),
  DICT_UPDATE: op('R[a].update(R[b])', [Reg, Reg], ANY | Objects),
  DICT_MERGE: op('R[a] |= R[b]; a key twice: TypeError naming R[c]', [Reg, Reg, Reg], ANY | Objects),

  CALL: op('R[a] = R[b](*R[b+1..b+c])', [Dst, Base, Int], ANY),
  CALL_KW: op('R[a] = R[b](*R[b+1..b+c]), the last by the keywords K[d]', [Dst, Base, Int, Const], ANY),
  CALL_EX: op('R[a] = R[b](*R[b+1], **R[b+2] if c)', [Dst, Base, Int], ANY | Objects),
  LOAD_METHOD: op('R[a], R[a+1] = R[b].N[c] as function, self (or unbound)', [Base, Reg, Name, Cache], ANY),
  CALL_METHOD: op('R[a] = R[b](R[b+1] if bound, *R[b+2..b+1+c])', [Dst, Base, Int], ANY),
  CALL_METHOD_KW: op('CALL_METHOD, the last by the keywords K[d]', [Dst, Base, Int, Const], ANY),
  RETURN: op('return R[a]', [Reg], Leaves),
  MAKE_FUNCTION: op('R[a] = function of code K[b], capturing its cells', [Dst, Const], Objects),
  SET_FUNCTION_ATTRIBUTE: op('R[a].<defaults, kwdefaults, annotations>[b] = R[c]', [Reg, Int, Reg], Objects),
  LOAD_BUILD_CLASS: op('R[a] = __build_class__', [Dst], Raises | Objects),

  YIELD: op('yield R[b]; R[a] = what is sent', [Dst, Reg], ANY | Objects),
  GET_YIELD_FROM_ITER: op('R[a] = iter(R[b]), generators as they are', [Dst, Reg], ANY | Objects),
  YIELD_FROM: op('yield all of R[b], sending it R[a]; R[a] = its result', [RegDst, Reg], ANY | Objects),
  WRAP_YIELD: op('R[a] = R[b] as what an asynchronous generator yields', [Dst, Reg], Pure),
  // What these give is walked by YIELD_FROM, as that of GET_YIELD_FROM_ITER.
  GET_AWAITABLE: op('R[a] = iterator of `await R[b]`', [Dst, Reg], ANY),
  GET_ENTERED: op('R[a] = iterator of `await R[b]`, which an __aenter__ returned', [Dst, Reg], ANY),
  GET_EXITED: op('R[a] = iterator of `await R[b]`, which an __aexit__ returned', [Dst, Reg], ANY),
  GET_ASYNC_ITER: op('R[a] = aiter(R[b])', [Dst, Reg], ANY),
  GET_ASYNC_NEXT: op('R[a] = iterator of `await anext(R[b])`', [Dst, Reg], ANY),
  END_ASYNC_FOR: op('unless R[a] is a StopAsyncIteration: raise it again', [Reg], Raises),

  RAISE: op('raise R[a] from R[b]', [Reg, OptionalReg], Raises | Leaves),
  RAISE_CURRENT: op('raise the exception being handled', [], Raises | Leaves),
  RERAISE: op('raise R[a] again, with its traceback; if b, where it was raised', [Reg, Int], Raises | Leaves),
  ENTER_HANDLER: op('R[a] = exception handled so far; R[b] is being handled', [Dst, Reg], Pure),
  LEAVE_HANDLER: op('R[a] is being handled again', [Reg], Pure),
  JUMP_UNLESS_MATCH: op('if R[a] is no R[b]: goto c', [Reg, Reg, Target], ANY | Jumps | Unless),
  MATCH_GROUP: op(
    'R[a] = the part of R[b] that is R[c], being handled, or None; R[b] = the rest',
    [Dst, RegDst, Reg],
    ANY,
  ),
  LOAD_UNHANDLED: op(
    'R[a] = what except* leaves of R[b]: the list R[c] put together, or None',
    [Dst, Reg, Reg],
    ANY,
  ),
  LOAD_ASSERTION_ERROR: op('R[a] = AssertionError', [Dst], Pure),
  LOAD_EXCEPTION_INFO: op('R[a..a+2] = type(R[b]), R[b], traceback', [Base, Reg], Pure),
  WITH_ENTER: op(
    'R[a..a+1], R[c..c+1] = __exit__, __enter__ of R[b], as LOAD_METHOD',
    [Base, Reg, Base],
    ANY | Objects,
  ),
  ASYNC_WITH_ENTER: op(
    'R[a..a+1], R[c..c+1] = __aexit__, __aenter__ of R[b], as LOAD_METHOD',
    [Base, Reg, Base],
    ANY,
  ),

  IMPORT_NAME: op('R[a] = __import__(N[b], fromlist=K[c], level=d)', [Dst, Name, Const, Int], ANY | Objects),
  IMPORT_FROM: op('R[a] = R[b].N[c], or the submodule', [Dst, Reg, Name], ANY | Objects),
  IMPORT_STAR: op('bind all public names of R[a]', [Reg], ANY | WritesGlobal | Objects),

  MATCH_SEQUENCE: op('R[a] = R[b] is a sequence, for a pattern', [Dst, Reg], Objects),
  MATCH_MAPPING: op('R[a] = R[b] is a mapping, for a pattern', [Dst, Reg], Objects),
  MATCH_KEYS: op('R[a] = tuple of R[b][k] for k in R[c], or None', [Dst, Reg, Reg], ANY | Objects),
  MATCH_CLASS: op(
    'R[a] = tuple of attributes of R[b] as R[c], d by place, K[e] by name, or None',
    [Dst, Reg, Reg, Int, Const],
    ANY | Objects,
  ),
  GET_LENGTH: op('R[a] = len(R[b])', [Dst, Reg], ANY | Objects),

  SETUP_ANNOTATIONS: op('namespace.__annotations__ = {} unless there', [], ANY),
  DISPLAY: op('sys.displayhook(R[a])', [Reg], ANY),

  // Never emitted, but made when code is threaded. Where a code object begins until it first runs:
  THREAD: op('make the threaded code of this code object, and run it', [], Jumps),
  COUNT_CALLS: op('count a call of this code object', [Loop], Jumps),
  COMPILED_FUNCTION: op('run the compiled form of this code object', [Loop], ANY | Jumps | WritesGlobal),
  // Superinstructions: an instruction and the next one, which uses its result; the operands are those of the first.
  CONST_ADD: op('LOAD_CONST, then ADD with the constant on the left', [Dst, Const], ANY),
  CONST_SUB: op('LOAD_CONST, then SUB with the constant on the left', [Dst, Const], ANY),
  CONST_MUL: op('LOAD_CONST, then MUL with the constant on the left', [Dst, Const], ANY),
  MUL_ADD: op('MUL, then ADD of the product and another', [Dst, Reg, Reg, InPlace], ANY),
  MUL_SUB: op('MUL, then SUB of another from the product', [Dst, Reg, Reg, InPlace], ANY),
  MUL_SUB_FROM: op('MUL, then SUB of the product from another', [Dst, Reg, Reg, InPlace], ANY),
  LOAD_ATTR_TWICE: op('LOAD_ATTR, then another', [Dst, Reg, Name, Cache], ANY),
  LOAD_ITEM_TWICE: op('LOAD_ITEM, then an item of that', [Dst, Reg, Reg], ANY),
  // Specialisations: what an instruction becomes while it meets what it met last.
  FOR_TUPLE: op('FOR_ITER over a tuple', [Dst, Base, Target, Loop], ANY | Jumps | LoopHeader),
  FOR_STRING: op('FOR_ITER over a str', [Dst, Base, Target, Loop], ANY | Jumps | LoopHeader),
  FOR_ITERATOR: op('FOR_ITER over a built-in iterator', [Dst, Base, Target, Loop], ANY | Jumps | LoopHeader),
  FOR_GENERATOR: op('FOR_ITER over a generator', [Dst, Base, Target, Loop], ANY | Jumps | LoopHeader),
  CALL_BUILTIN: op('CALL of a built-in function', [Dst, Base, Int], ANY),
  CALL_BUILTIN_METHOD: op('CALL_METHOD of a built-in function', [Dst, Base, Int], ANY),
};

/** The rows by opcode. */
export const OPCODES: readonly OpcodeRow[] = (Object.keys(ROWS) as OpcodeName[]).map((name, opcode) => {
  const row = ROWS[name];
  row.name = name;
  row.opcode = opcode;
  return row;
});

/** The opcode of that name. (`Op[name]` would have the enum's object made at start-up, which nothing else needs.) */
export function opcodeNamed(name: OpcodeName): Op {
  return ROWS[name].opcode;
}

/** The kinds of `SET_FUNCTION_ATTRIBUTE`. */
export enum FunctionAttribute {
  Defaults,
  KeywordDefaults,
  Annotations,
}
