/** The IR as text, for tests and for people. */

import {
  type Block,
  boundsOf,
  type Edge,
  type Exit,
  type FrameState,
  framesOf,
  type Held,
  Node,
  type Region,
  reversePostorder,
  type Unit,
} from '../ir.ts';
import { termText } from '../lanes.ts';
import type { ExitKind } from '../plan.ts';

/** The regions of a unit, the root first, with empty lines between them. */
export function printUnit({ root, callees }: Unit): string {
  return [root, ...callees].map(printRegion).join('\n');
}

/** A region, block by block in reverse postorder. */
function printRegion(region: Region): string {
  const blocks = reversePostorder(region.start);
  const printer = new Printer(region);
  const lines = [
    `region ${region.name}${region.result === null ? '' : ` -> ${region.result}`}`,
    ...blocks.flatMap((block) => printer.block(block)),
  ];
  return `${lines.join('\n')}\n`;
}

class Printer {
  private readonly region: Region;
  private readonly names = new Map<Node, string>();

  constructor(region: Region) {
    this.region = region;
  }

  block(block: Block): string[] {
    const parameters = block.parameters.map((node) => `${this.define(node)}: ${node.type}${bounds(node)}`);
    const place = block.pc < 0 ? '' : ` at pc ${block.pc}`;
    const lines = [
      `b${block.id}(${parameters.join(', ')})${place}`,
      ...block.body.map((node) => `  ${this.statement(node)}`),
    ];
    const { terminator } = block;
    switch (terminator?.kind) {
      case 'jump':
        lines.push(`  jump ${this.edge(terminator.edge)}`);
        break;
      case 'branch': {
        const { condition, taken, otherwise } = terminator;
        lines.push(`  branch ${this.use(condition)}, ${this.edge(taken)}, ${this.edge(otherwise)}`);
        break;
      }
      case 'switch':
        lines.push(`  switch ${terminator.edges.map((edge) => this.edge(edge)).join(', ')}`);
        break;
      case 'exit':
        lines.push(`  exit ${this.exit(terminator.exit)}`);
        break;
      case 'return':
        lines.push(`  return ${terminator.values.map((value) => this.use(value)).join(', ') || 'None'}`);
    }
    return lines;
  }

  private statement(node: Node): string {
    const operands =
      node.operator === 'load' || node.operator === 'cell.load'
        ? node.variable?.name
        : node.operands.map((operand) => this.use(operand)).join(', ');
    const term =
      node.term === null
        ? ''
        : ` of ${termText(
            node.term,
            node.operands.slice(4).map((operand) => this.use(operand)),
          )}`;
    const exit = node.exit === null ? '' : ` else exit ${this.exit(node.exit)}`;
    const operator = operatorText(node);
    if (node.type === null) return `${operator} ${operands}`.trimEnd() + exit;
    return `${this.define(node)} = ${operator} ${operands}${term}${bounds(node)}${exit}`;
  }

  private edge({ target, args }: Edge): string {
    return `b${target.id}(${args.map((arg) => this.use(arg)).join(', ')})`;
  }

  private exit(exit: Exit): string {
    const { kind, reason } = exit;
    const frames = framesOf(exit).map((frame) => this.frame(frame));
    return `${kind} ${frames.join(', ')}${isExpected(kind) ? '' : ` "${reason}"`}`;
  }

  private frame({ region, pc, writes }: FrameState): string {
    const variables = writes.map(({ variable, content }) => {
      const text = content instanceof Node ? this.use(content) : heldText(content);
      return `${region.variables[variable].name}=${text}`;
    });
    const name = region === this.region ? '' : `${region.code.code.name} `;
    return `${name}pc ${pc} [${variables.join(' ')}]`;
  }

  private define(node: Node): string {
    const name = `v${this.names.size}`;
    this.names.set(node, name);
    return name;
  }

  private use(node: Node): string {
    if (node.operator === 'constant') {
      return Object.is(node.literal, -0) ? '-0.0' : `${node.literal}${node.type === 'float' ? 'f' : ''}`;
    }
    return this.names.get(node) ?? `v?${node.operator}`;
  }
}

function operatorText({ operator, type, callee, frames, variable, number }: Node): string {
  if (operator === 'load' || operator === 'cell.load') return `${operator}.${type}`;
  if (operator === 'cell.store') return `${operator} ${variable?.name}`;
  if (operator === 'call') return `call ${callee?.code.code.name}`;
  if (operator === 'item') return `item ${number}.${type}`;
  return operator === 'check.depth' ? `${operator} ${frames}` : operator;
}

/** Does the kind say all? */
function isExpected(kind: ExitKind): boolean {
  return kind === 'paused' || kind === 'finished' || kind === 'call';
}

function heldText(held: Held): string {
  return held.kind === 'none' ? 'None' : held.label;
}

/** An int's or word's interval, where it says more than that it has 64 bits. */
function bounds(node: Node): string {
  if (node.interval === null) return '';
  const any = boundsOf(node.type);
  const { low, high } = node.interval;
  const from = low === any.low ? '' : power(low);
  const to = high === any.high ? '' : power(high);
  return from === '' && to === '' ? '' : ` {${from}..${to}}`;
}

/** A number, as a power of two where that is shorter. */
function power(value: bigint): string {
  const magnitude = value < 0n ? -value : value;
  for (const offset of [0n, 1n]) {
    const exponent = (magnitude + offset).toString(2).length - 1;
    if (exponent < 20 || 1n << BigInt(exponent) !== magnitude + offset) continue;
    const text = `2^${exponent}${offset === 1n ? '-1' : ''}`;
    return value < 0n ? (offset === 1n ? `-(${text})` : `-${text}`) : text;
  }
  return String(value);
}
