/**
 * The grammar as data: what `python.ohm` says, with token numbers for its terminals.
 *
 * Ohm parses the text and gives its recipe, a nested array; this file turns that into `Pattern` trees for the
 * generator, and into a recipe whose terminals are single characters (a token's number is its character code) for Ohm's
 * own matcher.
 */
import { type Grammar as OhmGrammar, grammars as readOhmGrammars } from 'ohm-js';
import { type TokenText, tokenKind } from '../src/syntax/tokens.ts';

/** What a rule's body matches. `token` matches any one of a set of token kinds, sorted. */
export type Pattern =
  | { op: 'token'; kinds: number[] }
  | { op: 'end' }
  | { op: 'rule'; name: string }
  | { op: 'sequence'; parts: Pattern[] }
  | { op: 'choice'; parts: Pattern[] }
  | { op: 'optional' | 'star' | 'plus' | 'not' | 'ahead'; body: Pattern };

export interface Grammar {
  name: string;
  rules: Map<string, Pattern>;
  /** Ohm's serialised form, for `ohm.makeRecipe`; null for a grammar that derives from another. */
  recipe: Recipe | null;
}

type Node = [string, object, ...unknown[]];
type RuleEntry = [string, object, string | null, string[], Node];
type Recipe = ['grammar', object, string, unknown, string, Record<string, RuleEntry>];

/**
 * Reads grammars, of which each may derive from one before it; the rules of a derived one are then complete.
 *
 * A rule without an action that is a mere set of tokens, or another rule's name, is put in place of its uses. Throws
 * Ohm's error for a text that is not a grammar, and an Error for a terminal that is no token.
 */
export function readGrammars(text: string, actionNames: ReadonlySet<string>): Grammar[] {
  const entriesOf = new Map<string, Record<string, RuleEntry>>();
  return Object.values(readOhmGrammars(text)).map((grammar) => {
    const [, , name, parent, start, entries] = JSON.parse(serialise(grammar)) as Recipe;
    const inherited = parent === null ? {} : entriesOf.get((parent as Recipe)[2]);
    const complete = { ...inherited, ...entries };
    entriesOf.set(name, complete);
    const rules = readRules(complete, actionNames);
    const recipe = parent === null ? recipeOf(name, start, rules, entries) : null;
    return { name, rules, recipe };
  });
}

function readRules(
  entries: Record<string, RuleEntry>,
  actionNames: ReadonlySet<string>,
): Map<string, Pattern> {
  const tokenSets = new Map<string, number[]>();
  const aliases = new Map<string, string>();
  for (const [rule, entry] of Object.entries(entries)) {
    if (actionNames.has(rule) || MISTAKEN_RULE.test(rule) || QUIET_RULE.test(rule)) continue;
    const body = entry[4];
    const kinds = tokensOf(body);
    if (kinds !== null) tokenSets.set(rule, kinds);
    else if (body[0] === 'app') aliases.set(rule, body[2] as string);
  }
  const rules = new Map<string, Pattern>();
  for (const [rule, entry] of Object.entries(entries))
    rules.set(rule, toPattern(entry[4], tokenSets, aliases));
  return rules;
}

/** Rules of mistakes, which match only while mistakes are looked for. */
export const MISTAKEN_RULE = /^mistaken[A-Z]/;
/** Rules within which no mistakes are looked for. */
export const QUIET_RULE = /^quiet[A-Z]/;

function recipeOf(
  name: string,
  start: string,
  rules: Map<string, Pattern>,
  entries: Record<string, RuleEntry>,
): Recipe {
  const outEntries: Record<string, RuleEntry> = {};
  for (const [rule, [kind, , description, formals]] of Object.entries(entries))
    outEntries[rule] = [kind, {}, description, formals, toRecipe(rules.get(rule) as Pattern)];
  return ['grammar', {}, name, null, start, outEntries];
}

/** `toRecipe` is missing from Ohm's types. */
function serialise(grammar: OhmGrammar): string {
  return (grammar as OhmGrammar & { toRecipe(): string }).toRecipe();
}

/** How many values a match of `pattern` yields. */
export function arity(pattern: Pattern): number {
  switch (pattern.op) {
    case 'sequence':
      return pattern.parts.reduce((sum, part) => sum + arity(part), 0);
    case 'choice':
      return arity(pattern.parts[0] as Pattern);
    case 'not':
      return 0;
    case 'optional':
    case 'star':
    case 'plus':
    case 'ahead':
      return arity(pattern.body);
    default:
      return 1;
  }
}

function tokensOf([op, , ...operands]: Node): number[] | null {
  if (op === 'terminal') return [tokenNumber(operands[0] as string)];
  if (op !== 'alt') return null;
  const sets = (operands as Node[]).map(tokensOf);
  return sets.every((set) => set !== null) ? sortedUnion(sets as number[][]) : null;
}

function tokenNumber(text: string): number {
  const kind = tokenKind(text as TokenText);
  if (kind === undefined) throw new Error(`the grammar names a token that does not exist: "${text}"`);
  return kind;
}

function sortedUnion(sets: number[][]): number[] {
  return [...new Set(sets.flat())].sort((a, b) => a - b);
}

const UNARY = { opt: 'optional', star: 'star', plus: 'plus', not: 'not', lookahead: 'ahead' } as const;

function toPattern(
  [op, , ...operands]: Node,
  tokenSets: Map<string, number[]>,
  aliases: Map<string, string>,
): Pattern {
  switch (op) {
    case 'terminal':
      return { op: 'token', kinds: [tokenNumber(operands[0] as string)] };
    case 'app': {
      let name = operands[0] as string;
      for (let target = aliases.get(name); target !== undefined; target = aliases.get(name)) name = target;
      const kinds = tokenSets.get(name);
      if (kinds !== undefined) return { op: 'token', kinds };
      return name === 'end' ? { op: 'end' } : { op: 'rule', name };
    }
    case 'seq':
      return {
        op: 'sequence',
        parts: (operands as Node[]).map((part) => toPattern(part, tokenSets, aliases)),
      };
    case 'alt':
      return toChoice((operands as Node[]).map((part) => toPattern(part, tokenSets, aliases)));
    case 'opt':
    case 'star':
    case 'plus':
    case 'not':
    case 'lookahead':
      return { op: UNARY[op], body: toPattern(operands[0] as Node, tokenSets, aliases) };
    default:
      throw new Error(`the generator does not know Ohm's "${op}"`);
  }
}

/** Adjacent token choices become one set; the order of the others stays. */
function toChoice(choices: Pattern[]): Pattern {
  const parts: Pattern[] = [];
  for (const choice of choices.flatMap((part) => (part.op === 'choice' ? part.parts : [part]))) {
    const last = parts[parts.length - 1];
    if (choice.op === 'token' && last !== undefined && last.op === 'token')
      parts[parts.length - 1] = { op: 'token', kinds: sortedUnion([last.kinds, choice.kinds]) };
    else parts.push(choice);
  }
  return parts.length === 1 ? (parts[0] as Pattern) : { op: 'choice', parts };
}

const OHM_UNARY = { optional: 'opt', star: 'star', plus: 'plus', not: 'not', ahead: 'lookahead' } as const;

function toRecipe(pattern: Pattern): Node {
  switch (pattern.op) {
    case 'token': {
      const characters = pattern.kinds.map((kind): Node => ['terminal', {}, String.fromCharCode(kind)]);
      return characters.length === 1 ? (characters[0] as Node) : ['alt', {}, ...characters];
    }
    case 'end':
      return ['app', {}, 'end', []];
    case 'rule':
      return ['app', {}, pattern.name, []];
    case 'sequence':
      return ['seq', {}, ...pattern.parts.map(toRecipe)];
    case 'choice':
      return ['alt', {}, ...pattern.parts.map(toRecipe)];
    default:
      return [OHM_UNARY[pattern.op], {}, toRecipe(pattern.body)];
  }
}
