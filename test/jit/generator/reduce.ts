/**
 * Makes a program that shows a difference small: takes statements away, puts blocks in their statements' place and
 * operands in their expressions', for as long as the difference stays.
 */

import { type Clause, clause, render, type Statement } from './tree.ts';

/** How many smaller programs are tried. */
const MAX_TRIALS = 3_000;

/** @param stillDiffers runs a program's text */
export async function reduce(
  program: readonly Statement[],
  stillDiffers: (source: string) => Promise<boolean>,
): Promise<readonly Statement[]> {
  let best = program;
  let trials = 0;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const candidate of smaller(best)) {
      if (++trials > MAX_TRIALS) return best;
      if (!(await stillDiffers(render(candidate)))) continue;
      best = candidate;
      isSmaller = true;
      break;
    }
  }
  return best;
}

/** Programs that are a step smaller, the largest steps first. */
function* smaller(statements: readonly Statement[]): Generator<readonly Statement[]> {
  for (let length = statements.length; length >= 1; length = length >> 1) {
    for (let start = statements.length - length; start >= 0; start -= length) {
      yield [...statements.slice(0, start), ...statements.slice(start + length)];
    }
  }
  for (const [i, statement] of statements.entries()) {
    for (const replacement of smallerStatements(statement)) {
      yield [...statements.slice(0, i), ...replacement, ...statements.slice(i + 1)];
    }
  }
}

function* smallerStatements(statement: Statement): Generator<readonly Statement[]> {
  if (statement.kind === 'simple') {
    for (const [i, line] of statement.lines.entries()) {
      for (const text of simplerLines(line)) {
        yield [{ kind: 'simple', lines: statement.lines.map((other, j) => (j === i ? text : other)) }];
      }
    }
    return;
  }
  const { clauses } = statement;
  for (const { body } of clauses) yield body;
  for (let i = clauses.length - 1; i > 0; i--)
    yield [{ ...statement, clauses: clauses.filter((_, j) => j !== i) }];
  for (const [i, old] of clauses.entries()) {
    for (const replacement of smallerClauses(old)) {
      yield [{ ...statement, clauses: clauses.map((other, j) => (j === i ? replacement : other)) }];
    }
  }
}

function* smallerClauses(old: Clause): Generator<Clause> {
  for (const body of smaller(old.body)) yield { ...old, body };
  for (const head of simplerLines(old.head))
    yield { ...clause(head, old.body), first: old.first, last: old.last };
}

/** The line with a group in parentheses, but no call's, as one of its operands. */
function* simplerLines(line: string): Generator<string> {
  for (let start = 0; start < line.length; start++) {
    if (line[start] !== '(' || /\w/.test(line[start - 1] ?? ' ')) continue;
    const end = closing(line, start);
    const inner = line.slice(start + 1, end);
    const around = (text: string): string => line.slice(0, start) + text + line.slice(end + 1);
    const words = topLevelWords(inner);
    if (words.length > 1) {
      yield around(words[0]);
      yield around(words[words.length - 1]);
    }
    if (inner !== '1') yield around('1');
  }
}

function closing(line: string, start: number): number {
  let depth = 0;
  for (let i = start; i < line.length; i++) {
    if (line[i] === '(') depth++;
    else if (line[i] === ')' && --depth === 0) return i;
  }
  return line.length;
}

/** What stands between spaces that are in no parentheses. */
function topLevelWords(text: string): string[] {
  const words = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth--;
    if (character === ' ' && depth === 0) words.push('');
    else words[words.length - 1] += character;
  }
  return words;
}
