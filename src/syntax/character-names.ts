/**
 * The names of Unicode's characters, for `\N{NAME}`. The table, unicode-names.txt, is read when the first name is asked for:
 * `build/unicode_names.py` makes it and says how it is written. Names that follow rules are computed.
 */

let readTable: (() => string) | null = null;
let names: CharacterNames | null = null;

interface CharacterNames {
  readonly codePoints: ReadonlyMap<string, number>;
  /** Names that end with their code point: what comes before it, and from where to where. */
  readonly ranges: readonly { readonly prefix: string; readonly first: number; readonly last: number }[];
}

/** Says where the table comes from. */
export function installCharacterNames(read: () => string): void {
  readTable = read;
}

/** The code point with that name or alias; null where there is none. */
export function characterNamed(name: string): number | null {
  names ??= parseTable(readTable?.() ?? '');
  return names.codePoints.get(name.toUpperCase()) ?? syllableNamed(name) ?? inRange(name, names) ?? null;
}

function parseTable(text: string): CharacterNames {
  const codePoints = new Map<string, number>();
  const ranges = [];
  let code = 0;
  let words: string[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('@')) code = Number.parseInt(line.slice(1), 16);
    else if (line.startsWith('=')) {
      const [prefix, first, last] = line.slice(1).split('@');
      ranges.push({ prefix, first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) });
    } else if (line !== '') {
      const shared = Number(line[0]);
      words = [...words.slice(0, shared), ...(line.length > 1 ? line.slice(1).split(' ') : [])];
      codePoints.set(words.join(' '), code++);
    }
  }
  return { codePoints, ranges };
}

function inRange(name: string, { ranges }: CharacterNames): number | undefined {
  const match = /^(.*-)([0-9A-F]{4,5})$/.exec(name);
  if (match === null) return undefined;
  const code = Number.parseInt(match[2], 16);
  const isNamed = ranges.some(
    ({ prefix, first, last }) => prefix === match[1] && first <= code && code <= last,
  );
  return isNamed ? code : undefined;
}

const HANGUL = 'HANGUL SYLLABLE ';
const FIRST_SYLLABLE = 0xac00;
/** The letters by their romanised names, in order: before, in and after the vowel. */
const LETTERS = [
  'G GG N D DD R M B BB S SS  J JJ C K T P H',
  'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I',
  ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H',
];

/** A Korean syllable is named by its letters. */
function syllableNamed(name: string): number | undefined {
  if (!name.startsWith(HANGUL)) return undefined;
  const match = /^([^AEIOUWY]*)([AEIOUWY]+)(.*)$/.exec(name.slice(HANGUL.length));
  const alphabets = LETTERS.map((letters) => letters.split(' '));
  const [leading, vowel, trailing] = alphabets.map((letters, i) => letters.indexOf(match?.[i + 1] ?? '?'));
  if (leading < 0 || vowel < 0 || trailing < 0) return undefined;
  const [, vowels, trailings] = alphabets;
  return FIRST_SYLLABLE + (leading * vowels.length + vowel) * trailings.length + trailing;
}
