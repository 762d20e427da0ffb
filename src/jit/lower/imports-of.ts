/** Which functions the nodes of the IR import. */

import { type ImportedFunction, OPERATOR_FUNCTIONS } from '../imports.ts';
import { type Node, nodesOf, type Operator, type Region } from '../ir.ts';

const { remainder, ratio, modularProduct, modularPower } = OPERATOR_FUNCTIONS;

/** What operators call where they have no fast way. */
const OF_OPERATORS: Partial<Record<Operator, ImportedFunction>> = {
  'float.rem': remainder,
  'float.mod': remainder,
  'float.floordiv': remainder,
  'float.ratio': ratio,
  'int.mulmod': modularProduct,
  'int.powmod': modularPower,
};

/** The function that a node calls, perhaps; null for none. */
export function importOf(node: Node): ImportedFunction | null {
  return node.imported ?? OF_OPERATORS[node.operator] ?? null;
}

/** The functions that some regions call. */
export function importsOf(regions: readonly Region[]): ImportedFunction[] {
  const imports = regions.flatMap(nodesOf).map(importOf);
  return [...new Set(imports.filter((imported) => imported !== null))];
}
