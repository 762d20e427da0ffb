/** What happened at each site, as `--jit-why` wants to know it: what is compiled there, and what was in the way. */

import type { Code } from '../../bytecode/code.ts';
import { decode } from '../../bytecode/disassemble.ts';
import { type Region, regionsOf, reversePostorder, type Terminator } from '../ir.ts';
import { controlFlowOf } from '../lift/control-flow.ts';
import type { EventOf, JitEvent, Site, TierName } from './events.ts';

/** What happened at one site. */
export interface History {
  readonly site: Site;
  versions: number;
  tier: TierName | null;
  /** Why the interpreter has it: it was declined or given back. */
  obstacle: { readonly reason: string; readonly code: Code; readonly pc: number } | null;
  /** By code object: what its compiled versions cover, which may be code that they call. */
  readonly coverage: Map<Code, Coverage>;
  readonly exits: EventOf<'exit'>[];
  /** The types that were seen there, by variable. */
  readonly types: Map<string, Set<string>>;
}

/** Which instructions of a code object compiled code covers, and where and why it leaves instead. */
export class Coverage {
  private readonly code: Code;
  private readonly pcs = new Set<number>();
  private readonly obstacles: { readonly pc: number; readonly reason: string }[] = [];

  constructor(code: Code) {
    this.code = code;
  }

  add(region: Region): void {
    for (const { pc, joinedPcs, terminator } of reversePostorder(region.start)) {
      const starts = [pc, ...joinedPcs];
      const last = starts.pop() as number;
      for (const start of starts) this.addInstructions(start, null);
      this.addInstructions(last, terminator);
    }
  }

  /** Adds those of the bytecode's block that starts at a PC, as far as compiled code gets before it leaves. */
  private addInstructions(pc: number, terminator: Terminator | null): void {
    const block = controlFlowOf(this.code).blockAt.get(pc);
    // Before a loop or an exit the passes may have put a block of their own, which does nothing of the bytecode's.
    const isPrelude = terminator?.kind === 'jump' && terminator.edge.target.pc === pc;
    if (block === undefined || isPrelude) return;
    let end = block.end;
    if (terminator?.kind === 'exit' && terminator.exit.kind !== 'paused') {
      end = Math.min(end, terminator.exit.pc);
      if (terminator.exit.kind !== 'finished') this.obstacles.push(terminator.exit);
    }
    for (const instruction of decode(this.code)) {
      if (instruction.pc >= block.start && instruction.pc < end) this.pcs.add(instruction.pc);
    }
  }

  has(pc: number): boolean {
    return this.pcs.has(pc);
  }

  /** Why an instruction that is not covered is not. */
  obstacleTo(pc: number): string | null {
    const { blocks } = controlFlowOf(this.code);
    const block = blocks.find(({ start, end }) => start <= pc && pc < end);
    const before = this.obstacles.filter(
      (obstacle) => block !== undefined && obstacle.pc >= block.start && obstacle.pc <= pc,
    );
    return before[before.length - 1]?.reason ?? null;
  }
}

function cover(coverage: Map<Code, Coverage>, region: Region): void {
  const { code } = region.code;
  const covered = coverage.get(code) ?? new Coverage(code);
  coverage.set(code, covered);
  covered.add(region);
}

/** Listens to a JIT and keeps the history of every site. */
export class HistoryRecorder {
  readonly histories = new Map<Site, History>();

  note(event: JitEvent): void {
    const history = this.historyOf(event.site);
    if ('types' in event) {
      for (const [name, type] of event.types) {
        const types = history.types.get(name) ?? new Set<string>();
        history.types.set(name, types.add(type));
      }
    }
    switch (event.kind) {
      case 'compiled':
      case 'recompiled':
        history.versions++;
        history.tier = event.tier;
        history.obstacle = null;
        for (const region of regionsOf(event.unit)) cover(history.coverage, region);
        break;
      case 'optimised':
      case 'recalled':
        history.tier = event.tier;
        break;
      case 'declined':
        // With versions for other types it stays compiled.
        if (history.versions > 0) break;
        history.obstacle = { reason: event.reason, code: event.code.code, pc: event.pc };
        break;
      case 'given back':
        history.obstacle = { reason: event.reason, code: event.code.code, pc: event.pc };
        break;
      case 'resumed':
        history.obstacle = null;
        break;
      case 'exit':
        history.exits.push(event);
    }
  }

  private historyOf(site: Site): History {
    let history = this.histories.get(site);
    if (history === undefined) {
      history = {
        site,
        versions: 0,
        tier: null,
        obstacle: null,
        coverage: new Map(),
        exits: [],
        types: new Map(),
      };
      this.histories.set(site, history);
    }
    return history;
  }
}
