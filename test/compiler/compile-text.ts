/** Compiling program texts in tests. */

import type { Code } from '../../src/bytecode/code.ts';
import { compileModule } from '../../src/compiler/compile.ts';
import { parseModule } from '../../src/syntax/parse.ts';
import { Source } from '../../src/syntax/source.ts';

export function compileText(text: string, filename = 'program.py'): Code {
  const source = new Source(filename, text);
  return compileModule(parseModule(source), source);
}

/** The code object of that qualified name inside `code`. */
export function codeNamed(code: Code, qualifiedName: string): Code {
  for (const constant of code.constants) {
    if (constant.type !== 'code') continue;
    if (constant.code.qualifiedName === qualifiedName) return constant.code;
    if (qualifiedName.startsWith(`${constant.code.qualifiedName}.`))
      return codeNamed(constant.code, qualifiedName);
  }
  throw new Error(`no code object ${qualifiedName}`);
}
