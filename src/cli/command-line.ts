/**
 * Command lines through commander, built from the table in `options.ts`: help, the version, and mistakes with the
 * message that each deserves. Loaded only when `parseQuickly` declines.
 */

import { Command, CommanderError, Option as CommanderOption, InvalidArgumentError } from 'commander';
import type { Host } from '../runtime/host.ts';
import { hasColor, loadChalk } from './color.ts';
import { COMMANDS, type CommandSyntax, type Invocation, type Option, valueProblem } from './options.ts';

/** The exit code of a command line that cannot be understood. */
const USAGE = 2;

function commanderOption(option: Option): CommanderOption {
  const { name, short, value, implied, choices } = option;
  const placeholder = value === undefined ? '' : implied === undefined ? ` <${value}>` : ` [${value}]`;
  const flags = `${short === undefined ? '' : `-${short}, `}--${name}${placeholder}`;
  const result = new CommanderOption(flags, option.description);
  if (choices !== undefined) result.choices(choices);
  return result.argParser((text: string) => {
    const problem = valueProblem(option, text);
    if (problem !== null) throw new InvalidArgumentError(problem);
    return text;
  });
}

/** Option values by name, as the table has them, from commander's, which are by camel-cased name. */
function optionValues(syntax: CommandSyntax, command: Command): Map<string, string> {
  const values = new Map<string, string>();
  for (const { name, implied } of syntax.options) {
    const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const value: unknown = command.getOptionValue(key);
    if (value !== undefined) values.set(name, value === true ? (implied ?? '') : String(value));
  }
  return values;
}

function addCommand(program: Command, syntax: CommandSyntax, accept: (invocation: Invocation) => void): void {
  const command = program.command(syntax.name).summary(syntax.summary).description(syntax.description);
  command.argument('<script>', syntax.script);
  if (syntax.takesArguments) {
    command.argument('[arguments...]', "the program's own arguments").passThroughOptions();
  }
  for (const option of syntax.options) command.addOption(commanderOption(option));
  command.addHelpText('after', ['', 'Examples:', ...syntax.examples.map((line) => `  ${line}`)].join('\n'));
  command.action((path: string) => {
    accept({
      command: syntax,
      values: optionValues(syntax, command),
      script: { path },
      rest: command.args.slice(1),
    });
  });
}

/**
 * Reads a command line. Gives the invocation, or the exit code when all is said: help and the version are printed, and
 * so are mistakes.
 */
export async function parseCommandLine(argv: readonly string[], host: Host): Promise<Invocation | number> {
  const chalk = await loadChalk(hasColor(host, 1));
  let invocation: Invocation | null = null;
  const program = new Command('tauraro')
    .description('Runs Python 3.11 programs on Node, and compiles their hot loops to WebAssembly.')
    .version(process.env.TAURARO_VERSION ?? '', '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.write(1, text),
      writeErr: (text) => host.write(2, text),
      outputError: (text, write) => write(text.replace(/^error:/, 'tauraro:')),
      getOutHasColors: () => hasColor(host, 1),
      getErrHasColors: () => hasColor(host, 2),
    })
    .configureHelp({
      optionTerm: (option) => option.flags.replace(/ \[(\w+)\]$/, '[=$1]'),
      styleTitle: (text) => chalk.bold(text),
      styleCommandText: (text) => chalk.cyan(text),
      styleOptionText: (text) => chalk.cyan(text),
      styleArgumentText: (text) => chalk.yellow(text),
    });
  for (const syntax of COMMANDS) {
    addCommand(program, syntax, (accepted) => {
      invocation = accepted;
    });
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : USAGE;
  }
  return invocation ?? USAGE;
}
