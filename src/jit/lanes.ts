/**
 * What a pass of a loop adds to a sum, where two passes are done by one instruction: each in a lane, a half of a vector of
 * 128 bits. A lane holds an int, or a bool as a mask: all of its bits or none.
 */

/** How many passes are done at a time. */
export const PASSES_AT_A_TIME = 8;

export type LaneOperator =
  | 'abs'
  | 'add'
  | 'and'
  | 'eq'
  | 'ge'
  | 'gt'
  | 'le'
  | 'lt'
  | 'ne'
  | 'neg'
  | 'not'
  | 'or'
  | 'select'
  | 'sub'
  | 'xor';

/** By a count that is known; to the right with the sign, or without. */
export type LaneShift = 'shl' | 'shr_s' | 'shr_u';

/** Operands are values of outside the loop, which are the same in both lanes: by their number among the sum's. */
export type LaneTerm =
  | { readonly kind: 'counter' }
  | { readonly kind: 'operand'; readonly number: number }
  /** The counter times an operand, which goes on by additions. */
  | { readonly kind: 'product'; readonly number: number }
  | { readonly kind: 'shift'; readonly shift: LaneShift; readonly term: LaneTerm; readonly count: number }
  | {
      readonly kind: 'operation';
      readonly operator: LaneOperator;
      readonly operands: readonly LaneTerm[];
    };

/** What computes a term: those that it is worked out from. */
export function partsOf(term: LaneTerm): readonly LaneTerm[] {
  if (term.kind === 'operation') return term.operands;
  return term.kind === 'shift' ? [term.term] : [];
}

/** A term as text, with these names of the operands. */
export function termText(term: LaneTerm, names: readonly string[]): string {
  switch (term.kind) {
    case 'counter':
      return 'counter';
    case 'operand':
      return names[term.number];
    case 'product':
      return `counter * ${names[term.number]}`;
    case 'shift':
      return `${term.shift}(${termText(term.term, names)}, ${term.count})`;
    case 'operation':
      return `${term.operator}(${term.operands.map((operand) => termText(operand, names)).join(', ')})`;
  }
}
