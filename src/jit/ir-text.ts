/** The IR as text, for tests and for people. */

import {
  type Block,
  type Edge,
  type Exit,
  type ExitKind,
  type Held,
  Node,
  type Region,
  reversePostorder,
} from './ir.ts';

/** The whole region, block by block in reverse postorder. */
export function printRegion(region: Region): string {
  const blocks = reversePostorder(region.start);
  const printer = new Printer(region);
  const lines = [`region ${region.name}`, ...blocks.flatMap((block) => printer.block(block))];
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
    const entry = this.region.entries.findIndex((candidate) => candidate.block === block);
    const lines = [
      `b${block.id}(${parameters.join(', ')})${place}${entry < 0 ? '' : `, entry ${entry}`}`,
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
    }
    return lines;
  }

  private statement(node: Node): string {
    const operands =
      node.operator === 'load'
        ? this.region.variables[node.variable].name
        : node.operands.map((operand) => this.use(operand)).join(', ');
    const exit = node.exit === null ? '' : ` else exit ${this.exit(node.exit)}`;
    if (node.type === null) return `${node.operator} ${operands}`.trimEnd() + exit;
    const operator = node.operator === 'load' ? `load.${node.type}` : node.operator;
    return `${this.define(node)} = ${operator} ${operands}${bounds(node)}${exit}`;
  }

  private edge({ target, args }: Edge): string {
    return `b${target.id}(${args.map((arg) => this.use(arg)).join(', ')})`;
  }

  private exit({ kind, pc, reason, writes }: Exit): string {
    const variables = writes.map(({ variable, content }) => {
      const text = content instanceof Node ? this.use(content) : heldText(content);
      return `${this.region.variables[variable].name}=${text}`;
    });
    return `${kind} pc ${pc} [${variables.join(' ')}]${isExpected(kind) ? '' : ` "${reason}"`}`;
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

/** Does the kind say all? */
function isExpected(kind: ExitKind): boolean {
  return kind === 'paused' || kind === 'finished';
}

function heldText(held: Held): string {
  return held.kind === 'none' ? 'None' : held.label;
}

/** An int's interval, where it says more than that the int has 64 bits. */
function bounds(node: Node): string {
  if (node.interval === null) return '';
  const { low, high } = node.interval;
  const from = low === -(2n ** 63n) ? '' : power(low);
  const to = high === 2n ** 63n - 1n ? '' : power(high);
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
