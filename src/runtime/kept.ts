/**
 * What was made of a source text is kept in the host's cache, with the text: it holds for that alone, and for this build
 * of Tauraro, which is in the name.
 */

import type { Source } from '../syntax/source.ts';
import type { HostCache } from './host.ts';

/** What is kept of a source: its compiled form, the compiled code of its hot loops. */
export type KeptKind = 'code' | 'compiled';

interface Kept {
  readonly text: string;
  readonly value: unknown;
}

/** The longest that is kept, in UTF-16 units, and how much of the end of a file's name is in the name. */
const MAX_LENGTH = 4_000_000;
const NAME_LENGTH = 100;

/** For which text a file is, it says itself: its name only has to tell most texts apart. */
function nameOf(kind: KeptKind, { filename, text }: Source): string {
  return `${kind}-${process.env.TAURARO_BUILD}-${text.length}-${filename.slice(-NAME_LENGTH)}`;
}

/** What `keep` was given, as JSON has it; null where nothing is there. */
export function recall(cache: HostCache, kind: KeptKind, source: Source): unknown {
  try {
    const kept = JSON.parse(cache.read(nameOf(kind, source)) ?? 'null') as Kept | null;
    return kept?.text === source.text ? kept.value : null;
  } catch {
    // Not what was written.
    return null;
  }
}

/** Keeps what JSON has of a value. */
export function keep(cache: HostCache, kind: KeptKind, source: Source, value: unknown): void {
  const text = JSON.stringify({ text: source.text, value } satisfies Kept);
  if (text.length <= MAX_LENGTH) cache.write(nameOf(kind, source), text);
}
