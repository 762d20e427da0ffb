/**
 * A generated program as a tree of statements whose expressions are text: what the generator builds, what is rendered,
 * and what the reducer takes apart. What keeps a program finite (a loop's guard, a recursion's depth) stands in lines
 * that belong to their statement, so that no part of the tree can be taken away that would make it run forever.
 */

/** Lines that stay together. */
export interface Simple {
  readonly kind: 'simple';
  readonly lines: readonly string[];
}

/** A header and its block. */
export interface Clause {
  readonly head: string;
  /** What stands in the block before and after its statements, whatever becomes of those. */
  readonly first: readonly string[];
  readonly body: readonly Statement[];
  readonly last: readonly string[];
}

/** `if`, `for`, `def` and so on, with all that belongs to them. The first clause is what the statement is. */
export interface Compound {
  readonly kind: 'compound';
  readonly before: readonly string[];
  readonly clauses: readonly Clause[];
}

export type Statement = Simple | Compound;

export function simple(...lines: string[]): Simple {
  return { kind: 'simple', lines };
}

export function clause(head: string, body: readonly Statement[]): Clause {
  return { head, first: [], body, last: [] };
}

export function compound(...clauses: Clause[]): Compound {
  return { kind: 'compound', before: [], clauses };
}

/** The program's text. */
export function render(statements: readonly Statement[]): string {
  return `${linesOf(statements).join('\n')}\n`;
}

function linesOf(statements: readonly Statement[]): string[] {
  return statements.flatMap((statement) =>
    statement.kind === 'simple'
      ? statement.lines
      : [...statement.before, ...statement.clauses.flatMap(clauseLines)],
  );
}

function clauseLines({ head, first, body, last }: Clause): string[] {
  const inner = [...first, ...linesOf(body), ...last];
  return [head, ...(inner.length > 0 ? inner : ['pass']).map((line) => `    ${line}`)];
}
