/** What can be asked of the JIT. */

import type { Hotness } from './outlook.ts';
import type { Inspector } from './reports/inspect.ts';

export interface JitOptions extends Hotness {
  /** False: nothing is compiled, and the stats say so. */
  readonly enabled: boolean;
  /**
   * How many passes of loop headers in compiled code are worth the optimiser's work in the background; absent: it is not used.
   */
  readonly optimiseAfter?: number | undefined;
  /** How to report what was done when the program has ended. */
  readonly stats?: 'text' | 'json' | undefined;
  /** Takes a line for each event, as it happens. */
  readonly log?: ((line: string) => void) | undefined;
  /** The line to be explained when the program has ended, as `file:line`. */
  readonly why?: string | undefined;
  /** Is told of all that happens besides. */
  readonly inspector?: Inspector | undefined;
  /** Is every run of compiled code done again by the interpreter? The first difference is thrown. */
  readonly verify?: boolean | undefined;
}

/** Does it have nothing to tell? */
export function isSilent({ stats, log, why, inspector }: JitOptions): boolean {
  return [stats, log, why, inspector].every((report) => report === undefined);
}

/** May it run what was compiled earlier? Not where the point is to see it compile, or to distrust that. */
export function isArchivable({ why, inspector, verify }: JitOptions): boolean {
  return why === undefined && inspector === undefined && verify !== true;
}
