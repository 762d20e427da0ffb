/**
 * `--jit-why file.py:LINE`: after a run, why that line was or was not compiled. The line is looked up in the bytecode: which
 * loops are around it, which sites have compiled it, what was in the way.
 */

import { type Code, lineAt } from '../../bytecode/code.ts';
import { decode } from '../../bytecode/disassemble.ts';
import { Mode } from '../../bytecode/opcodes.ts';
import { PyCode } from '../../objects/functions/code.ts';
import { controlFlowOf } from '../lift/control-flow.ts';
import { type Hotness, loopThreshold } from '../outlook.ts';
import { adviceFor } from './advice.ts';
import type { EventOf, Site } from './events.ts';
import type { LoopCensus } from './loop-census.ts';
import type { Coverage, History } from './site-history.ts';

export interface Circumstances extends Hotness {
  readonly enabled: boolean;
  readonly census: LoopCensus;
  /** Of the sites. */
  readonly histories: readonly History[];
  /** The program's code; null if it never started. */
  readonly program: PyCode | null;
}

/** The story of a line, in lines that end in a newline. @param place `file:line` */
export function explain(place: string, circumstances: Circumstances): string {
  const colon = place.lastIndexOf(':');
  const file = place.slice(0, colon);
  const line = Number(place.slice(colon + 1));
  const known = knownCode(circumstances);
  const inFile = known.filter(({ code }) => isFile(code.source.filename, file));
  const answer = (text: string): string => `JIT, why ${place}: ${text}\n`;
  if (inFile.length === 0) {
    const program = circumstances.program?.code.source.filename ?? 'nothing';
    return answer(`no code of ${file} was seen; the program is ${program}.`);
  }
  const { source } = inFile[0].code;
  const count = source.text.endsWith('\n') ? source.lineCount - 1 : source.lineCount;
  if (line < 1 || line > count) return answer(`there is no such line; ${file} has ${count} lines.`);
  const places = inFile
    .map((code) => ({ code, pcs: pcsAt(code.code, line) }))
    .filter(({ pcs }) => pcs.length > 0);
  if (places.length === 0) {
    return answer('there is nothing to run in this line; it may be part of a statement.');
  }
  const all = places.map(({ code, pcs }) => new Story(code, line, pcs, circumstances));
  // Beside a comprehension, what stands around it is of no interest.
  const loops = all.filter(({ isInLoop }) => isInLoop);
  const stories = loops.length > 0 ? loops : all;
  const text = stories.flatMap((story) => story.tell()).map((sentence) => wrapped(sentence));
  return `${answer(source.lineText(line).trim())}${text.join('')}`;
}

/** All code that is known to belong to the run: the program's own, and what has loops that ran. */
function knownCode({ program, census, histories }: Circumstances): PyCode[] {
  const roots = [
    ...(program === null ? [] : [program]),
    ...census.codes(),
    ...histories.map(({ site }) => site.code),
  ];
  const known = new Map<Code, PyCode>();
  for (const code of roots.flatMap(nested)) {
    const before = known.get(code.code);
    if (before === undefined || !before.hasRun) known.set(code.code, code);
  }
  return [...known.values()];
}

function nested(code: PyCode): PyCode[] {
  return [code, ...code.constants.filter((constant) => constant instanceof PyCode).flatMap(nested)];
}

function isFile(filename: string, asked: string): boolean {
  return filename === asked || filename.endsWith(`/${asked.replace(/^\.\//, '')}`);
}

function pcsAt(code: Code, line: number): number[] {
  return [...decode(code)].map(({ pc }) => pc).filter((pc) => lineAt(code, pc) === line);
}

const WIDTH = 100;

/** A sentence as lines of an indented paragraph. */
function wrapped(sentence: string): string {
  const lines: string[] = [];
  let line = ' ';
  for (const word of sentence.split(' ')) {
    if (line.length + word.length >= WIDTH) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return `${[...lines, line].join('\n')}\n`;
}

/** A line of one code object, and all that is to be said of it. */
class Story {
  private readonly code: PyCode;
  private readonly line: number;
  private readonly pcs: readonly number[];
  private readonly circumstances: Circumstances;
  /** The headers of the loops around the line, innermost first. */
  private readonly headers: readonly number[];
  /** Of the sites that would have compiled the line, innermost first. */
  private readonly histories: readonly History[];
  /** Of the site whose compiled code covers the line, or a part of it. */
  private readonly compiled: { readonly history: History; readonly coverage: Coverage } | null;

  constructor(code: PyCode, line: number, pcs: readonly number[], circumstances: Circumstances) {
    const { histories } = circumstances;
    this.code = code;
    this.line = line;
    this.pcs = pcs;
    this.circumstances = circumstances;
    this.headers = headersAround(code.code, pcs);
    this.histories = histories
      .filter(({ site }) => site.code.code === code.code && (site.kind === 'function' || this.isAround(site)))
      .sort((left, right) => this.rank(left.site) - this.rank(right.site));
    this.compiled = this.findCompiled([...this.histories, ...histories]);
  }

  get isInLoop(): boolean {
    return this.headers.length > 0;
  }

  private findCompiled(histories: readonly History[]): Story['compiled'] {
    for (const history of histories) {
      const coverage = history.coverage.get(this.code.code);
      if (coverage !== undefined && this.pcs.some((pc) => coverage.has(pc))) return { history, coverage };
    }
    return null;
  }

  private isAround({ kind, pc }: Site): boolean {
    return kind === 'loop' && this.headers.includes(pc);
  }

  private rank({ kind, pc }: Site): number {
    return kind === 'loop' ? this.headers.indexOf(pc) : this.headers.length;
  }

  tell(): string[] {
    const { code, circumstances } = this;
    if (!circumstances.enabled) return ['The JIT was off: nothing was compiled.'];
    if (!code.hasRun && this.compiled === null)
      return [`It never ran: ${nameOf(code.code)} was never called.`];
    const { compiled } = this;
    const sentences =
      compiled === null ? this.tellInterpreted() : this.tellCompiled(compiled.history, compiled.coverage);
    return [...sentences, ...this.tellTypes()];
  }

  private tellCompiled(history: History, covered: Coverage): string[] {
    const { site, tier, obstacle, versions } = history;
    const { entries, iterations } = site;
    const sentences = [
      `Compiled: it is part of ${this.siteText(site)}, which the ${tier} tier has compiled` +
        `${versions > 1 ? ` for ${versions} combinations of types` : ''}; compiled code was entered ` +
        `${times(entries)} there and ${site.kind === 'loop' ? 'passed' : 'made calls or passed'} loop headers ` +
        `${times(iterations)}.`,
    ];
    const uncovered = this.pcs.find((pc) => !covered.has(pc) && covered.obstacleTo(pc) !== null);
    const reason = uncovered === undefined ? null : covered.obstacleTo(uncovered);
    if (reason !== null) {
      sentences.push(`Not all of it: the interpreter has to do a part, because of this: ${reason}.`);
    }
    if (obstacle !== null)
      sentences.push(`At the end the interpreter had it: ${this.obstacleText(obstacle)}.`);
    sentences.push(...this.tellLoss());
    const reasons = [reason, obstacle?.reason ?? null, ...this.exitsHere().map((exit) => exit.reason)];
    return [...sentences, ...advise(reasons)];
  }

  private tellInterpreted(): string[] {
    const [history] = this.histories;
    if (history === undefined) return this.tellCold();
    const { site, versions, obstacle, coverage } = history;
    const place = this.siteText(site);
    if (versions === 0 && obstacle !== null) {
      const where = lineAt(obstacle.code, obstacle.pc) === this.line ? ', in this very line' : '';
      return [
        `Not compiled: ${place} was declined. ${capitalised(this.obstacleText(obstacle))}${where}.`,
        ...this.tellLoss(),
        ...advise([obstacle.reason]),
      ];
    }
    const covered = coverage.get(this.code.code);
    const reason =
      this.pcs.map((pc) => covered?.obstacleTo(pc)).find((text) => typeof text === 'string') ?? null;
    return [
      `Not compiled, though ${place} is: compiled code leaves ${
        reason === null ? 'where it comes here' : `here or on the way here, because of this: ${reason}`
      }.`,
      ...this.tellLoss(),
      ...advise([reason]),
    ];
  }

  private tellCold(): string[] {
    const { code, headers, circumstances } = this;
    const { census } = circumstances;
    if (headers.length === 0) {
      const { kind, qualifiedName } = code.code;
      const isFunction = kind === 'function' || kind === 'lambda';
      return [
        `Not compiled: it stands in no loop${isFunction ? `, and ${qualifiedName} as a whole was never hot` : ''}.`,
      ];
    }
    const [header] = headers;
    const passes = census.passesOf(code, header);
    const loop = `the loop at line ${lineAt(code.code, header)}`;
    if (passes === 0) return [`Not compiled: ${loop} never went round.`];
    // Who takes a generator's values is only known of one that has been asked about; most are summed up or searched.
    const needed = code.at(header).heat.threshold || loopThreshold(circumstances, code, header, 'sum');
    return [
      `Not compiled: ${loop} was never hot. It went round ${times(passes)}; ` +
        `after ${needed} times it would have been compiled (--jit-threshold).`,
    ];
  }

  private siteText({ kind, code, pc }: Site): string {
    const name = code.code.qualifiedName;
    if (kind === 'function') return `the function ${name}`;
    const where = `the loop at line ${lineAt(code.code, pc)}`;
    return code.code === this.code.code ? where : `${where} in ${name}`;
  }

  private obstacleText({ reason, code, pc }: { reason: string; code: Code; pc: number }): string {
    return reason.includes('line ') ? reason : `line ${lineAt(code, pc)}: ${reason}`;
  }

  /** The exits for which an instruction of this line is the reason. */
  private exitsHere(): EventOf<'exit'>[] {
    const { code, line } = this;
    return this.histories
      .flatMap(({ exits }) => exits)
      .filter((exit) => exit.exit !== 'finished' && exit.code.code === code.code)
      .filter((exit) => lineAt(exit.code.code, exit.pc) === line);
  }

  private tellLoss(): string[] {
    const { code, headers, circumstances, histories, line } = this;
    const losses: string[] = [];
    const [header] = headers;
    const passes = header === undefined ? 0 : circumstances.census.passesOf(code, header);
    if (passes > 0) losses.push(`${passes} iterations of the innermost loop around it ran interpreted`);
    const counts = new Map<string, number>();
    for (const { kind, reason, line: at, count } of histories.flatMap(({ site }) => site.exits())) {
      if (at === line && kind !== 'finished' && kind !== 'paused') {
        counts.set(reason, (counts.get(reason) ?? 0) + count);
      }
    }
    for (const [reason, count] of counts)
      losses.push(`compiled code was left here ${times(count)} (${reason})`);
    return losses.length === 0 ? [] : [`Lost: ${losses.join('; ')}.`];
  }

  private tellTypes(): string[] {
    const seen = variablesIn(this.code.code, this.pcs)
      .map((name) => {
        const types = new Set(this.histories.flatMap((history) => [...(history.types.get(name) ?? [])]));
        return types.size === 0 ? '' : `${name}: ${[...types].join(', then ')}`;
      })
      .filter((text) => text !== '');
    return seen.length === 0 ? [] : [`Types seen at entries and exits: ${seen.join('; ')}.`];
  }
}

function headersAround(code: Code, pcs: readonly number[]): number[] {
  const { loops, blocks } = controlFlowOf(code);
  const starts = new Set(
    pcs.map((pc) => blocks.find(({ start, end }) => start <= pc && pc < end)?.start ?? -1),
  );
  return [...loops.values()]
    .filter((loop) => [...starts].some((start) => loop.blocks.has(start)))
    .sort((left, right) => left.blocks.size - right.blocks.size)
    .map(({ header }) => header);
}

/** The names of the variables that some instructions read or write. */
function variablesIn(code: Code, pcs: readonly number[]): string[] {
  const names = new Set<string>();
  for (const { pc, row } of decode(code)) {
    if (!pcs.includes(pc)) continue;
    row.operands.forEach((mode, i) => {
      const operand = code.instructions[pc + 1 + i];
      if (mode === Mode.Global) names.add(code.globalNames[operand]);
      else if (mode === Mode.Dst || mode === Mode.Reg || mode === Mode.RegDst) {
        if (operand < code.localNames.length) names.add(code.localNames[operand]);
      }
    });
  }
  return [...names];
}

function nameOf(code: Code): string {
  return code.kind === 'module' ? 'the module' : code.qualifiedName;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function advise(reasons: readonly (string | null)[]): string[] {
  const advice = new Set(reasons.map((reason) => (reason === null ? null : adviceFor(reason))));
  return [...advice].filter((text) => text !== null).map((text) => `What helps: ${text}`);
}
