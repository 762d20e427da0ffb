/** `tauraro disasm --ir --wat`: what became of the hot loops and functions of a run, as texts, in the order of events. */

import { type Code, lineAt } from '../../bytecode/code.ts';
import { printModule } from '../wasm/wat.ts';
import type { JitEvent, Site } from './events.ts';
import { printUnit } from './ir-text.ts';

/** One attempt to compile a loop or a function. */
export interface InspectedRegion {
  readonly kind: Site['kind'];
  readonly code: Code;
  readonly file: string;
  readonly line: number;
  readonly pc: number;
  /** Counts what was compiled there, from 1; 0 if this attempt was declined. */
  readonly version: number;
  /** Why it was declined, in plain words; or null. */
  readonly reason: string | null;
  /** The types of all variables then, by name. */
  readonly types: Readonly<Record<string, string>>;
  /** The IR after the passes; null if it was not wanted. */
  readonly ir: string | null;
  /** The module; null if it was not wanted. */
  readonly wat: string | null;
}

export interface InspectionOptions {
  readonly ir: boolean;
  readonly wat: boolean;
}

/** Listens to a JIT and keeps what it compiles as texts. */
export class Inspector {
  readonly regions: InspectedRegion[] = [];
  private readonly options: InspectionOptions;
  private readonly versions = new Map<Site, number>();

  constructor(options: InspectionOptions) {
    this.options = options;
  }

  note(event: JitEvent): void {
    const { site } = event;
    switch (event.kind) {
      case 'compiled':
      case 'recompiled': {
        const version = (this.versions.get(site) ?? 0) + 1;
        this.versions.set(site, version);
        this.regions.push({
          ...placeOfSite(site),
          version,
          reason: null,
          types: Object.fromEntries(event.types),
          ir: this.options.ir ? printUnit(event.unit) : null,
          wat: this.options.wat ? printModule(event.bytes) : null,
        });
        break;
      }
      case 'declined': {
        const reason = `line ${lineAt(event.code.code, event.pc)}: ${event.reason}`;
        const types = Object.fromEntries(event.types);
        this.regions.push({ ...placeOfSite(site), version: 0, reason, types, ir: null, wat: null });
      }
    }
  }

  /** For people: what became of the loops and functions of a code object, below its listing; '' or lines. */
  describe(code: Code): string {
    return this.regions
      .filter((region) => region.code === code)
      .map((region) => `\n${renderRegion(region)}`)
      .join('');
  }
}

function placeOfSite({ kind, code: { code }, pc }: Site) {
  return { kind, code, file: code.source.filename, line: lineAt(code, pc), pc };
}

const WIDTH = 100;

function renderRegion(region: InspectedRegion): string {
  const { kind, line, pc, version, reason, types, ir, wat } = region;
  const what = `  ${kind} at line ${line} (pc ${pc})`;
  if (reason !== null) return `${what}, declined: ${reason}\n`;
  const lines = [
    `${what}, version ${version}, compiled when these were the types:`,
    ...listed(Object.entries(types)),
  ];
  if (ir !== null) lines.push('', '  typed IR:', ...indented(ir));
  if (wat !== null) lines.push('', '  WebAssembly:', ...indented(wat));
  return `${lines.join('\n')}\n`;
}

/** Names with their types, over as many lines as it takes. */
function listed(types: readonly (readonly [string, string])[]): string[] {
  const lines: string[] = [];
  let line = '   ';
  types.forEach(([name, type], i) => {
    const text = ` ${name}: ${type}${i < types.length - 1 ? ',' : ''}`;
    if (line.length + text.length > WIDTH) {
      lines.push(line);
      line = '   ';
    }
    line += text;
  });
  return [...lines, line].filter((text) => text.trim() !== '');
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `    ${line}`);
}
