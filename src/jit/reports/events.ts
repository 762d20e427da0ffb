/**
 * What happens to hot code while a program runs, as events: one table of their kinds, which the log prints
 * (`log.ts`), the stats add up (`stats.ts`) and `--jit-why` tells (`why.ts`).
 *
 * The sites tell one listener: `listener?.({ kind: 'compiled', ... })`. Where nobody listens nothing is gathered.
 */

import { lineAt } from '../../bytecode/code.ts';
import type { PyCode } from '../../objects/functions/code.ts';
import type { Unit } from '../ir.ts';
import type { ExitKind } from '../plan.ts';

/** Who made the code that runs: the JIT's own passes at once, or the optimiser in the background. */
export type TierName = 'quick' | 'optimising';

/** The types of a code object's variables at some moment, by name; unbound ones are left out. */
export type TypesSeen = ReadonlyMap<string, string>;

/** Where compiled code is entered: at a loop's header, or at a function's start. Counts are as they are now. */
export interface Site {
  readonly kind: 'loop' | 'function';
  readonly code: PyCode;
  readonly pc: number;
  /** How often compiled code was entered there. */
  readonly entries: number;
  /** How often the header of a loop was passed in compiled code that was entered there. */
  readonly iterations: number;
  /** Where and why compiled code was left, as far as it was. */
  exits(): readonly ExitCount[];
}

export interface ExitCount {
  readonly kind: ExitKind;
  /** Where the interpreter went on. */
  readonly pc: number;
  /** The line of the instruction that is the reason. */
  readonly line: number;
  readonly reason: string;
  readonly count: number;
}

interface Compilation {
  readonly tier: TierName;
  /** The unit as it was lowered. */
  readonly unit: Unit;
  /** The module. */
  readonly bytes: Uint8Array;
  readonly milliseconds: number;
}

/** What the events of each kind tell besides their place. */
interface Details {
  hot: { readonly types: TypesSeen };
  compiled: Compilation & { readonly types: TypesSeen };
  recompiled: Compilation & { readonly types: TypesSeen };
  recalled: Omit<Compilation, 'unit'> & { readonly types: TypesSeen };
  declined: {
    readonly reason: string;
    /** Would it be the same with other types? */
    readonly isFinal: boolean;
    readonly milliseconds: number;
    readonly types: TypesSeen;
  };
  entered: Record<never, never>;
  exit: {
    readonly exit: ExitKind;
    /** Where the interpreter goes on; the event's `pc` is the instruction that is the reason. */
    readonly resumes: number;
    readonly reason: string;
    readonly types: TypesSeen;
  };
  'given back': {
    readonly reason: string;
    /** False when compiled code was always left too soon; true when it only does not fit the present types. */
    readonly pays: boolean;
  };
  resumed: Record<never, never>;
  optimised: Omit<Compilation, 'unit'>;
  unoptimised: { readonly reason: string };
  blacklisted: { readonly reason: string };
}

export type EventKind = keyof Details;

interface EventPlace<Kind extends EventKind> {
  readonly kind: Kind;
  readonly site: Site;
  /** The instruction that the event is about. */
  readonly code: PyCode;
  readonly pc: number;
}

export type EventOf<Kind extends EventKind> = EventPlace<Kind> & Details[Kind];
export type JitEvent = { [Kind in EventKind]: EventOf<Kind> }[EventKind];

/** Takes events as they happen. */
export type Listener = (event: JitEvent) => void;

interface EventRow<Kind extends EventKind> {
  readonly meaning: string;
  /** The event in a few words, after its kind and place. */
  words(event: EventOf<Kind>): string;
}

function compilation({ tier, bytes, milliseconds }: Omit<Compilation, 'unit'>): string {
  return `${tier} tier, ${bytes.length} bytes in ${milliseconds.toFixed(2)} ms`;
}

/** A row a kind of event. */
export const EVENTS: { readonly [Kind in EventKind]: EventRow<Kind> } = {
  hot: {
    meaning: 'a loop or a function has run so often that it is worth compiling; told once',
    words: ({ site }) => `the ${site.kind} is to be compiled`,
  },
  compiled: {
    meaning: 'it has its first compiled version',
    words: compilation,
  },
  recompiled: {
    meaning: 'it has another version: for other types, or for what exits have taught',
    words: compilation,
  },
  recalled: {
    meaning: 'it has a version that an earlier run of the program has compiled',
    words: ({ bytes, milliseconds }) =>
      `from an earlier run, ${bytes.length} bytes in ${milliseconds.toFixed(2)} ms`,
  },
  declined: {
    meaning: 'it was not compiled for the types that its variables have',
    words: ({ reason, isFinal }) => `${reason}${isFinal ? '; other types would not help' : ''}`,
  },
  entered: {
    meaning: 'compiled code is about to run there for the first time',
    words: ({ site }) => `the compiled ${site.kind}, for the first time`,
  },
  exit: {
    meaning: 'compiled code has been left at this place for the first time',
    words: ({ reason, resumes, exit }) => `${reason} (${exit}; the interpreter goes on at pc ${resumes})`,
  },
  'given back': {
    meaning:
      'the interpreter has it back for a while: entering compiled code does not pay, or no version fits',
    words: ({ reason }) => reason,
  },
  resumed: {
    meaning: 'it is hot again, and one of its versions fits',
    words: () => 'hot again, and a compiled version fits',
  },
  optimised: {
    meaning: "the optimiser's module has taken the place of the quick tier's",
    words: compilation,
  },
  unoptimised: {
    meaning: "the optimiser has failed: the quick tier's module stays",
    words: ({ reason }) => reason,
  },
  blacklisted: {
    meaning: 'it will not be compiled again',
    words: ({ reason }) => reason,
  },
};

/** The event in words. */
export function wordsOf<Kind extends EventKind>(event: EventOf<Kind>): string {
  const row: EventRow<Kind> = EVENTS[event.kind];
  return row.words(event);
}

/** Where the event is about, as `file:line`. */
export function placeOf({ code, pc }: { readonly code: PyCode; readonly pc: number }): string {
  return `${code.code.source.filename}:${lineAt(code.code, pc)}`;
}
