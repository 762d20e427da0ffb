/**
 * The AST actions: rule name -> what builds its node. The generated matcher has them fused in; Ohm's matcher, the
 * oracle in tests, runs the same table over its tree (`ohm-engine.ts`).
 */
import type { ActionContext } from './action-context.ts';
import { argumentActions } from './actions-arguments.ts';
import { expressionActions } from './actions-expressions.ts';
import { parameterActions } from './actions-parameters.ts';
import { patternActions } from './actions-patterns.ts';
import { statementActions } from './actions-statements.ts';
import type { ActionTable } from './match.ts';

export function createActions(context: ActionContext): ActionTable {
  return {
    ...expressionActions(context),
    ...argumentActions(context),
    ...parameterActions(context),
    ...statementActions(context),
    ...patternActions(context),
  };
}
