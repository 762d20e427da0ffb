/**
 * The one table of commands and options, and the quick parser that reads well-formed command lines by it. Commander
 * reads the same table (`command-line.ts`), but it is loaded only for help and for mistakes: it would add a tenth to
 * the start-up of every program.
 */

export interface Option {
  /** Long form without dashes, also the key of its value. */
  readonly name: string;
  /** One letter, without the dash. */
  readonly short?: string;
  /** The value's name in help; an option without one is a switch. */
  readonly value?: string;
  /** What stands for the value when `--name` comes without `=value`. Such an option takes its value only after `=`. */
  readonly implied?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  /** What the value must look like; its name says so in words. */
  readonly pattern?: RegExp;
  /** Whether the value must be a whole number, from this one on. */
  readonly minimum?: number;
  /** Everything after the value belongs to the program, as after a script's name: the option is the script. */
  readonly isScript?: boolean;
  readonly description: string;
}

export interface CommandSyntax {
  readonly name: 'run' | 'disasm';
  readonly summary: string;
  readonly description: string;
  readonly script: string;
  /** Whether arguments may follow the script. */
  readonly takesArguments: boolean;
  readonly options: readonly Option[];
  readonly examples: readonly string[];
}

const CODE: Option = {
  name: 'code',
  short: 'c',
  value: 'code',
  isScript: true,
  description: 'take the program from this argument',
};

/**
 * What computes with numbers is compiled at once when it is known to be a loop: 10,000 iterations would take as long as
 * compiling it does several times over.
 */
export const DEFAULT_HOTNESS = { threshold: 250, patience: 40 };

const JIT_THRESHOLD: Option = {
  name: 'jit-threshold',
  value: 'count',
  minimum: 1,
  description: 'iterations that make a loop hot (default: 250; 10000 where it uses more than numbers)',
};

export const COMMANDS: readonly CommandSyntax[] = [
  {
    name: 'run',
    summary: 'run a Python program',
    description: 'Runs a Python program. The exit code is that of the program.',
    script: 'the file to run; - reads standard input',
    takesArguments: true,
    options: [
      CODE,
      {
        name: 'jit',
        description: 'compile hot loops and functions to WebAssembly; options for how to do that imply it',
      },
      {
        name: 'jit-verify',
        description: '--jit, and compare each run of compiled code with what the interpreter does',
      },
      JIT_THRESHOLD,
      {
        name: 'jit-tier',
        value: 'tier',
        choices: ['quick', 'optimising'],
        description:
          'optimising: what stays hot is compiled once more, by binaryen in the background (default: quick)',
      },
      {
        name: 'jit-opt-threshold',
        value: 'count',
        minimum: 0,
        description:
          '--jit-tier optimising, after so many compiled iterations (default: 100000000); 0: never',
      },
      {
        name: 'jit-stats',
        value: 'format',
        implied: 'text',
        choices: ['text', 'json'],
        description: 'report on standard error what was compiled',
      },
      {
        name: 'jit-why',
        value: 'file:line',
        pattern: /^.+:\d+$/,
        description: '--jit, and say at the end why that line was compiled, or why not',
      },
      {
        name: 'jit-log',
        value: 'file',
        implied: '',
        description: '--jit, and tell what it does as it happens, on standard error or in a file',
      },
    ],
    examples: ['tauraro run script.py one two', 'tauraro run --jit --jit-stats script.py'],
  },
  {
    name: 'disasm',
    summary: 'show the bytecode of a Python program',
    description:
      'Shows the bytecode that a Python program is compiled to. With --ir and --wat it runs the program first, without ' +
      'its standard output, and shows what its hot loops were compiled to as well; the exit code is then that of the program.',
    script: 'the file to show; - reads standard input',
    takesArguments: true,
    options: [
      CODE,
      { name: 'json', description: 'as data' },
      { name: 'ir', description: "run it, and show the JIT's typed IR of what is hot" },
      { name: 'wat', description: 'run it, and show the WebAssembly of what is hot' },
      JIT_THRESHOLD,
    ],
    examples: [
      'tauraro disasm script.py',
      "echo 'x = 1 + y' | tauraro disasm -",
      'tauraro disasm --ir --wat script.py one two',
    ],
  },
];

/** Where a program's text comes from. */
export type Script = { readonly code: string } | { readonly path: string };

/** A command line taken apart. */
export interface Invocation {
  readonly command: CommandSyntax;
  /** By option name; a switch has the value ''. */
  readonly values: ReadonlyMap<string, string>;
  readonly script: Script;
  /** What follows the script. */
  readonly rest: readonly string[];
}

/** What is wrong with an option's value, as a sentence; null when nothing is. */
export function valueProblem(option: Option, value: string): string | null {
  if (option.choices !== undefined && !option.choices.includes(value)) {
    return `Allowed choices are ${option.choices.join(', ')}.`;
  }
  if (option.minimum !== undefined && !(/^\d+$/.test(value) && Number(value) >= option.minimum)) {
    return `It must be a whole number, ${option.minimum} or more.`;
  }
  if (option.pattern !== undefined && !option.pattern.test(value)) return `It must be ${option.value}.`;
  return null;
}

/** Takes a well-formed command line apart; null for help, mistakes and whatever else needs commander. */
export function parseQuickly(argv: readonly string[]): Invocation | null {
  const command = COMMANDS.find((candidate) => candidate.name === argv[0]);
  if (command === undefined) return null;
  const values = new Map<string, string>();
  let script: Script | null = null;
  let at = 1;
  while (script === null) {
    const argument = argv[at++];
    if (argument === undefined || argument === '--') return null;
    if (argument === '-' || !argument.startsWith('-')) {
      script = { path: argument };
      break;
    }
    const isLong = argument.startsWith('--');
    const equals = isLong ? argument.indexOf('=') : -1;
    const flag = isLong ? argument.slice(0, equals < 0 ? undefined : equals) : argument.slice(0, 2);
    const option = command.options.find(({ name, short }) => flag === `--${name}` || flag === `-${short}`);
    if (option === undefined) return null;
    const attached = isLong ? equals + 1 : argument.length > 2 ? 2 : 0;
    let value: string | undefined;
    if (attached > 0) value = option.value === undefined ? undefined : argument.slice(attached);
    else if (option.value === undefined) value = '';
    else value = option.implied ?? argv[at++];
    if (value === undefined || valueProblem(option, value) !== null) return null;
    if (option.isScript === true) script = { code: value };
    else values.set(option.name, value);
  }
  const rest = argv.slice(at);
  if (rest.length > 0 && !command.takesArguments) return null;
  return { command, values, script, rest };
}
