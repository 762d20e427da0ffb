/**
 * The AST as text, to the letter as CPython's `ast.dump` prints it. Tests compare the two.
 */
import type { Constant, Span } from './ast.ts';
import type { Source } from './source.ts';
import { utf8Length } from './utf8.ts';

export interface DumpOptions {
  /** Prints lines and columns, as `ast.dump(node, include_attributes=True)` does; it needs the source of the node. */
  positionsIn?: Source;
}

/** A node of any kind, seen as its fields. */
interface AnyNode {
  kind: string;
  [field: string]: unknown;
}

/** Per kind: CPython's fields in its order, ours where the name differs (`decorator_list` = `decoratorList`). */
const FIELDS: Record<string, string> = {
  Module: 'body',
  Expression: 'body',
  FunctionDef: 'name args body decorator_list returns?',
  AsyncFunctionDef: 'name args body decorator_list returns?',
  ClassDef: 'name bases keywords body decorator_list',
  Return: 'value?',
  Delete: 'targets',
  Assign: 'targets value',
  AugAssign: 'target op value',
  AnnAssign: 'target annotation value? simple',
  For: 'target iter body orelse',
  AsyncFor: 'target iter body orelse',
  While: 'test body orelse',
  If: 'test body orelse',
  With: 'items body',
  AsyncWith: 'items body',
  withitem: 'context_expr optional_vars?',
  Match: 'subject cases',
  match_case: 'pattern guard? body',
  Raise: 'exc? cause?',
  Try: 'body handlers orelse finalbody',
  TryStar: 'body handlers orelse finalbody',
  ExceptHandler: 'type? name? body',
  Assert: 'test msg?',
  Import: 'names',
  ImportFrom: 'module? names level',
  alias: 'name asname?',
  Global: 'names',
  Nonlocal: 'names',
  Expr: 'value',
  Pass: '',
  Break: '',
  Continue: '',
  BoolOp: 'op values',
  NamedExpr: 'target value',
  BinOp: 'left op right',
  UnaryOp: 'op operand',
  Lambda: 'args body',
  IfExp: 'test body orelse',
  Dict: 'keys values',
  Set: 'elts',
  ListComp: 'elt generators',
  SetComp: 'elt generators',
  GeneratorExp: 'elt generators',
  DictComp: 'key value generators',
  comprehension: 'target iter ifs is_async',
  Await: 'value',
  Yield: 'value?',
  YieldFrom: 'value',
  Compare: 'left ops comparators',
  Call: 'func args keywords',
  keyword: 'arg? value',
  FormattedValue: 'value conversion format_spec?',
  JoinedStr: 'values',
  Constant: 'value',
  Attribute: 'value attr ctx',
  Subscript: 'value slice ctx',
  Starred: 'value ctx',
  Name: 'id ctx',
  List: 'elts ctx',
  Tuple: 'elts ctx',
  Slice: 'lower? upper? step?',
  arguments: 'posonlyargs args vararg? kwonlyargs kw_defaults kwarg? defaults',
  arg: 'arg annotation?',
  MatchValue: 'value',
  MatchSingleton: 'value',
  MatchSequence: 'patterns',
  MatchMapping: 'keys patterns rest?',
  MatchClass: 'cls patterns kwd_attrs kwd_patterns',
  MatchStar: 'name?',
  MatchAs: 'pattern? name?',
  MatchOr: 'patterns',
};

/** Fields that hold the name of an operator or context, which CPython makes a node. */
const OPERATOR_FIELDS = new Set(['op', 'ops', 'ctx']);

/** The text of `node`, which is any node of the AST. */
export function dump(node: object, options: DumpOptions = {}): string {
  return dumpNode(node as AnyNode, options.positionsIn ?? null);
}

function dumpNode(node: AnyNode, source: Source | null): string {
  const fields = FIELDS[node.kind];
  if (fields === undefined) throw new Error(`no such AST node: ${node.kind}`);
  const parts: string[] = [];
  for (const field of fields === '' ? [] : fields.split(' ')) {
    const isOptional = field.endsWith('?');
    const name = isOptional ? field.slice(0, -1) : field;
    const value = node[name.replace(/_(\w)/g, (_all, letter: string) => letter.toUpperCase())];
    if (!(isOptional && value === null)) parts.push(`${name}=${dumpField(node, name, value, source)}`);
  }
  // CPython's list for type comments, which it fills only on request.
  if (node.kind === 'Module') parts.push('type_ignores=[]');
  if (node.kind === 'Constant' && node.type === 'str' && node.unicodePrefix === true) parts.push("kind='u'");
  if (source !== null && 'start' in node) parts.push(dumpPosition(node as unknown as Span, source));
  return `${node.kind}(${parts.join(', ')})`;
}

function dumpField(node: AnyNode, name: string, value: unknown, source: Source | null): string {
  if (Array.isArray(value)) return `[${value.map((item) => dumpField(node, name, item, source)).join(', ')}]`;
  if (OPERATOR_FIELDS.has(name)) return `${value}()`;
  if (node.kind === 'Constant') return dumpConstant(node as unknown as Constant);
  if (value === null) return 'None';
  if (typeof value === 'boolean') return name === 'value' ? (value ? 'True' : 'False') : value ? '1' : '0';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return dumpString(value);
  return dumpNode(value as AnyNode, source);
}

function dumpConstant(constant: Constant): string {
  switch (constant.type) {
    case 'none':
      return 'None';
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'ellipsis':
      return 'Ellipsis';
    case 'int':
      return String(constant.value);
    case 'float':
      return dumpFloat(constant.value, '.0');
    case 'complex':
      return `${dumpFloat(constant.value, '')}j`;
    case 'str':
      return dumpString(constant.value);
    case 'bytes':
      return `b${quote(String.fromCharCode(...constant.value), escapeByte)}`;
  }
}

/** A float's shortest text, in CPython's choice between fixed and exponent notation. */
function dumpFloat(value: number, wholeSuffix: string): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  const [digits, exponentText] = value.toExponential().split('e') as [string, string];
  const exponent = Number(exponentText);
  if (value !== 0 && (exponent < -4 || exponent >= 16)) {
    const sign = exponent < 0 ? '-' : '+';
    return `${digits}e${sign}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  if (Number.isInteger(value)) return `${BigInt(value)}${wholeSuffix}`;
  return exponent < 0 ? `0.${'0'.repeat(-exponent - 1)}${digits.replace('.', '')}` : String(value);
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function dumpString(text: string): string {
  return quote(text, escapeCharacter);
}

function quote(text: string, escapeOther: (character: string) => string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = mark;
  for (const character of text)
    result += character === mark ? `\\${character}` : (ESCAPES[character] ?? escapeOther(character));
  return result + mark;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) as number;
  if (character === ' ' || !/[\p{C}\p{Z}]/u.test(character)) return character;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

function escapeByte(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 32 && code < 127 ? character : `\\x${code.toString(16).padStart(2, '0')}`;
}

function dumpPosition(span: Span, source: Source): string {
  const place = (offset: number): [number, number] => {
    const line = source.lineAt(offset);
    return [line, utf8Length(source.text.slice(source.lineStart(line), offset))];
  };
  const [line, column] = place(span.start);
  const [endLine, endColumn] = place(span.end);
  return `lineno=${line}, col_offset=${column}, end_lineno=${endLine}, end_col_offset=${endColumn}`;
}
