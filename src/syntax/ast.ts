/**
 * The abstract syntax tree: one type a node, as in CPython's `Python.asdl` (3.11), discriminated by `kind`.
 *
 * Field names are CPython's, in camelCase (`decorator_list` -> `decoratorList`). Every node that has a position in
 * CPython carries `start` and `end`: offsets into the source text in UTF-16 units, `end` exclusive. Operators are
 * CPython's class names as strings ('Add', 'NotIn'), contexts likewise.
 */

/** A half-open range of the source text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export type ExpressionContext = 'Load' | 'Store' | 'Del';

export type BinaryOperator =
  | 'Add'
  | 'Sub'
  | 'Mult'
  | 'MatMult'
  | 'Div'
  | 'Mod'
  | 'Pow'
  | 'LShift'
  | 'RShift'
  | 'BitOr'
  | 'BitXor'
  | 'BitAnd'
  | 'FloorDiv';
export type UnaryOperator = 'Invert' | 'Not' | 'UAdd' | 'USub';
export type BooleanOperator = 'And' | 'Or';
export type ComparisonOperator =
  | 'Eq'
  | 'NotEq'
  | 'Lt'
  | 'LtE'
  | 'Gt'
  | 'GtE'
  | 'Is'
  | 'IsNot'
  | 'In'
  | 'NotIn';

// ---- modules

export interface Module {
  kind: 'Module';
  body: Statement[];
}

/** What `eval` parses: one expression. */
export interface ExpressionModule {
  kind: 'Expression';
  body: Expression;
}

// ---- statements

export interface FunctionDef extends Span {
  kind: 'FunctionDef' | 'AsyncFunctionDef';
  name: string;
  /** Where the name itself stands; CPython has no such field, errors and outlines want it. */
  nameStart: number;
  args: Arguments;
  body: Statement[];
  decoratorList: Expression[];
  returns: Expression | null;
}

export interface ClassDef extends Span {
  kind: 'ClassDef';
  name: string;
  nameStart: number;
  bases: Expression[];
  keywords: Keyword[];
  body: Statement[];
  decoratorList: Expression[];
}

export interface Return extends Span {
  kind: 'Return';
  value: Expression | null;
}

export interface Delete extends Span {
  kind: 'Delete';
  targets: Expression[];
}

export interface Assign extends Span {
  kind: 'Assign';
  targets: Expression[];
  value: Expression;
}

export interface AugAssign extends Span {
  kind: 'AugAssign';
  target: Name | Attribute | Subscript;
  op: BinaryOperator;
  value: Expression;
}

export interface AnnAssign extends Span {
  kind: 'AnnAssign';
  target: Name | Attribute | Subscript;
  annotation: Expression;
  value: Expression | null;
  /** A plain name without parentheses: only such a target is recorded in `__annotations__`. */
  simple: boolean;
}

export interface For extends Span {
  kind: 'For' | 'AsyncFor';
  target: Expression;
  iter: Expression;
  body: Statement[];
  orelse: Statement[];
}

export interface While extends Span {
  kind: 'While';
  test: Expression;
  body: Statement[];
  orelse: Statement[];
}

export interface If extends Span {
  kind: 'If';
  test: Expression;
  body: Statement[];
  orelse: Statement[];
}

export interface With extends Span {
  kind: 'With' | 'AsyncWith';
  items: WithItem[];
  body: Statement[];
}

export interface WithItem {
  kind: 'withitem';
  contextExpr: Expression;
  optionalVars: Expression | null;
}

export interface Match extends Span {
  kind: 'Match';
  subject: Expression;
  cases: MatchCase[];
}

export interface MatchCase {
  kind: 'match_case';
  pattern: Pattern;
  guard: Expression | null;
  body: Statement[];
}

export interface Raise extends Span {
  kind: 'Raise';
  exc: Expression | null;
  cause: Expression | null;
}

/** `try`; with `except*` clauses the kind is `TryStar`. */
export interface Try extends Span {
  kind: 'Try' | 'TryStar';
  body: Statement[];
  handlers: ExceptHandler[];
  orelse: Statement[];
  finalbody: Statement[];
}

export interface ExceptHandler extends Span {
  kind: 'ExceptHandler';
  type: Expression | null;
  name: string | null;
  body: Statement[];
}

export interface Assert extends Span {
  kind: 'Assert';
  test: Expression;
  msg: Expression | null;
}

export interface Import extends Span {
  kind: 'Import';
  names: Alias[];
}

export interface ImportFrom extends Span {
  kind: 'ImportFrom';
  /** `null` in `from . import name`. */
  module: string | null;
  names: Alias[];
  /** The number of leading dots. */
  level: number;
}

export interface Alias extends Span {
  kind: 'alias';
  name: string;
  asname: string | null;
}

export interface Global extends Span {
  kind: 'Global';
  names: string[];
}

export interface Nonlocal extends Span {
  kind: 'Nonlocal';
  names: string[];
}

export interface ExpressionStatement extends Span {
  kind: 'Expr';
  value: Expression;
}

export interface SimpleStatement extends Span {
  kind: 'Pass' | 'Break' | 'Continue';
}

export type Statement =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExpressionStatement
  | SimpleStatement;

// ---- expressions

export interface BoolOp extends Span {
  kind: 'BoolOp';
  op: BooleanOperator;
  values: Expression[];
}

export interface NamedExpr extends Span {
  kind: 'NamedExpr';
  target: Name;
  value: Expression;
}

export interface BinOp extends Span {
  kind: 'BinOp';
  left: Expression;
  op: BinaryOperator;
  right: Expression;
  /** Where the operator token starts: a traceback puts its `^` there. */
  opStart: number;
}

export interface UnaryOp extends Span {
  kind: 'UnaryOp';
  op: UnaryOperator;
  operand: Expression;
}

export interface Lambda extends Span {
  kind: 'Lambda';
  args: Arguments;
  body: Expression;
}

export interface IfExp extends Span {
  kind: 'IfExp';
  test: Expression;
  body: Expression;
  orelse: Expression;
}

export interface Dict extends Span {
  kind: 'Dict';
  /** `null` where the value is unpacked: `{**value}`. */
  keys: (Expression | null)[];
  values: Expression[];
}

export interface SetDisplay extends Span {
  kind: 'Set';
  elts: Expression[];
}

export interface Comprehended extends Span {
  kind: 'ListComp' | 'SetComp' | 'GeneratorExp';
  elt: Expression;
  generators: Comprehension[];
}

export interface DictComp extends Span {
  kind: 'DictComp';
  key: Expression;
  value: Expression;
  generators: Comprehension[];
}

export interface Comprehension {
  kind: 'comprehension';
  target: Expression;
  iter: Expression;
  ifs: Expression[];
  isAsync: boolean;
}

export interface Await extends Span {
  kind: 'Await';
  value: Expression;
}

export interface Yield extends Span {
  kind: 'Yield';
  value: Expression | null;
}

export interface YieldFrom extends Span {
  kind: 'YieldFrom';
  value: Expression;
}

export interface Compare extends Span {
  kind: 'Compare';
  left: Expression;
  ops: ComparisonOperator[];
  comparators: Expression[];
}

export interface Call extends Span {
  kind: 'Call';
  func: Expression;
  args: Expression[];
  keywords: Keyword[];
}

/** `name=value` in a call or class header; `arg` is `null` for `**value`. */
export interface Keyword extends Span {
  kind: 'keyword';
  arg: string | null;
  value: Expression;
}

export interface FormattedValue extends Span {
  kind: 'FormattedValue';
  value: Expression;
  /** -1 for none, else the code of 's', 'r' or 'a'. */
  conversion: number;
  formatSpec: JoinedStr | null;
}

export interface JoinedStr extends Span {
  kind: 'JoinedStr';
  values: Expression[];
}

/**
 * A literal. `int` holds a number when it is safe (|x| <= 2^53-1), else a bigint; `complex` holds the imaginary part;
 * `str` holds UTF-16 text (with surrogate pairs above U+FFFF).
 */
export type Constant = Span & { kind: 'Constant' } & (
    | { type: 'none'; value: null }
    | { type: 'bool'; value: boolean }
    | { type: 'ellipsis'; value: null }
    | { type: 'int'; value: number | bigint }
    | { type: 'float'; value: number }
    | { type: 'complex'; value: number }
    | { type: 'str'; value: string /** CPython's `kind='u'`. */; unicodePrefix: boolean }
    | { type: 'bytes'; value: Uint8Array }
  );

export interface Attribute extends Span {
  kind: 'Attribute';
  value: Expression;
  attr: string;
  ctx: ExpressionContext;
}

export interface Subscript extends Span {
  kind: 'Subscript';
  value: Expression;
  slice: Expression;
  ctx: ExpressionContext;
}

export interface Starred extends Span {
  kind: 'Starred';
  value: Expression;
  ctx: ExpressionContext;
}

export interface Name extends Span {
  kind: 'Name';
  id: string;
  ctx: ExpressionContext;
}

export interface ListDisplay extends Span {
  kind: 'List';
  elts: Expression[];
  ctx: ExpressionContext;
}

export interface TupleDisplay extends Span {
  kind: 'Tuple';
  elts: Expression[];
  ctx: ExpressionContext;
}

export interface Slice extends Span {
  kind: 'Slice';
  lower: Expression | null;
  upper: Expression | null;
  step: Expression | null;
}

export type Expression =
  | BoolOp
  | NamedExpr
  | BinOp
  | UnaryOp
  | Lambda
  | IfExp
  | Dict
  | SetDisplay
  | Comprehended
  | DictComp
  | Await
  | Yield
  | YieldFrom
  | Compare
  | Call
  | FormattedValue
  | JoinedStr
  | Constant
  | Attribute
  | Subscript
  | Starred
  | Name
  | ListDisplay
  | TupleDisplay
  | Slice;

// ---- parameters

export interface Arguments {
  kind: 'arguments';
  posonlyargs: Argument[];
  args: Argument[];
  vararg: Argument | null;
  kwonlyargs: Argument[];
  /** One entry a keyword-only parameter; `null` where it has no default. */
  kwDefaults: (Expression | null)[];
  kwarg: Argument | null;
  /** Defaults of the last positional parameters. */
  defaults: Expression[];
}

export interface Argument extends Span {
  kind: 'arg';
  arg: string;
  annotation: Expression | null;
}

// ---- patterns

export interface MatchValue extends Span {
  kind: 'MatchValue';
  value: Expression;
}

/** `None`, `True` or `False`, compared by identity. */
export interface MatchSingleton extends Span {
  kind: 'MatchSingleton';
  value: null | boolean;
}

export interface MatchSequence extends Span {
  kind: 'MatchSequence';
  patterns: Pattern[];
}

export interface MatchMapping extends Span {
  kind: 'MatchMapping';
  keys: Expression[];
  patterns: Pattern[];
  rest: string | null;
}

export interface MatchClass extends Span {
  kind: 'MatchClass';
  cls: Expression;
  patterns: Pattern[];
  kwdAttrs: string[];
  kwdPatterns: Pattern[];
}

export interface MatchStar extends Span {
  kind: 'MatchStar';
  name: string | null;
}

/** A capture or `pattern as name`; with neither pattern nor name it is the wildcard `_`. */
export interface MatchAs extends Span {
  kind: 'MatchAs';
  pattern: Pattern | null;
  name: string | null;
}

export interface MatchOr extends Span {
  kind: 'MatchOr';
  patterns: Pattern[];
}

export type Pattern =
  | MatchValue
  | MatchSingleton
  | MatchSequence
  | MatchMapping
  | MatchClass
  | MatchStar
  | MatchAs
  | MatchOr;
