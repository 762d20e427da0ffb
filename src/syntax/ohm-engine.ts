/**
 * Ohm's own matcher with the same actions: the oracle of the generated matcher in tests, and selectable where a grammar
 * is being worked on (`parseModule(source, { engine: await loadOhmEngine() })`).
 *
 * Tokens become characters, so Ohm's positions are token indices. The actions run over Ohm's concrete syntax tree once
 * the whole text has matched.
 */

import type { Grammar } from 'ohm-js';
import { recipe } from './generated/recipe.ts';
import type { ActionTable, Engine } from './match.ts';

/** What this file needs of Ohm's tree; its published types leave it out. */
type TreeNode = RuleNode | IterationNode | TerminalNode;

interface RuleNode {
  ruleName: string;
  children: TreeNode[];
  childOffsets: number[];
  matchLength: number;
}

interface IterationNode {
  ruleName: undefined;
  optional: boolean;
  children: TreeNode[];
  childOffsets: number[];
}

interface TerminalNode {
  ruleName: undefined;
  children: undefined;
}

interface TreeResult {
  _cst: RuleNode;
  _cstOffset: number;
}

/** Loads Ohm, which takes milliseconds that only this engine should cost. */
export async function loadOhmEngine(): Promise<Engine> {
  const ohm = (await import('ohm-js')) as unknown as { makeRecipe(recipe: unknown): Grammar };
  const grammar = ohm.makeRecipe(JSON.parse(recipe));
  return {
    match(kinds, actions, rule) {
      const result = grammar.match(toText(kinds), rule);
      if (result.failed()) return { value: undefined, furthest: result.getRightmostFailurePosition() };
      const { _cst: root, _cstOffset: offset } = result as unknown as TreeResult;
      return { value: evaluateRule(root, offset, actions), furthest: 0 };
    },
  };
}

/** One character a token, without the end. */
function toText(kinds: Uint8Array): string {
  const CHUNK = 8192;
  const end = kinds.indexOf(0);
  let text = '';
  for (let i = 0; i < end; i += CHUNK)
    text += String.fromCharCode(...kinds.subarray(i, Math.min(end, i + CHUNK)));
  return text;
}

/** The value of a rule that matched from token `start`. */
function evaluateRule(node: RuleNode, start: number, actions: ActionTable): unknown {
  const values = node.children.map((child, i) =>
    evaluate(child, start, node.childOffsets[i] as number, actions),
  );
  const action = actions[node.ruleName] as ((...values: unknown[]) => unknown) | undefined;
  return action === undefined ? values[0] : action(start, start + node.matchLength, ...values);
}

/** The value of a node at `offset` in its rule, which starts at token `base`. */
function evaluate(node: TreeNode, base: number, offset: number, actions: ActionTable): unknown {
  if (node.ruleName !== undefined) return evaluateRule(node, base + offset, actions);
  if (node.children === undefined) return base + offset;
  const { children, childOffsets } = node;
  const values = children.map((child, i) => evaluate(child, base, childOffsets[i] as number, actions));
  return node.optional ? (values[0] ?? null) : values;
}
