/** The module `_re`: what `py/re.py` is made from. */

import { indexOf } from '../../objects/protocol.ts';
import type { Value } from '../../objects/value.ts';
import type { ModuleDefinition } from '../module-definition.ts';
import { matchType } from './match.ts';
import { PyPattern, patternType } from './pattern.ts';
import { Subject } from './subject.ts';

export const regularExpressionModule: ModuleDefinition = {
  name: '_re',
  functions: () => ({
    'compile(pattern, flags, error, /)': (pattern: Value, flags: Value, errorType: Value) =>
      new PyPattern(new Subject(pattern), Number(indexOf(flags)), errorType),
  }),
  types: { Pattern: patternType, Match: matchType },
};
