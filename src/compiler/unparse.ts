import type { Expression } from '../syntax/ast.ts';
export function unparse(n: Expression): string {
  return n.kind;
}
