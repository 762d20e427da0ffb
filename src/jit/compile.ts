/**
 * From a place in the bytecode, and the values that its variables hold now, to what can be linked and run. What tells of
 * that lies behind the same door, since it reads the IR.
 */

import type { CallStack, PyCode } from '../objects/functions/code.ts';
import type { FileCodes } from './archive/anchors.ts';
import type { KeptPlan } from './archive/archive.ts';
import { keptPlanOf } from './archive/encode-plan.ts';
import type { Unit } from './ir.ts';
import type { JitOptions } from './jit-options.ts';
import type { Declined } from './lift/lift.ts';
import { type LiftOptions, liftFunction, liftLoop } from './lift/unit.ts';
import { planUnit } from './lower/plan-unit.ts';
import { optimise } from './passes/passes.ts';
import type { UnitPlan } from './plan.ts';
import type { InspectionOptions, Inspector } from './reports/inspect.ts';
import { makeInspector, makeReports, makeVerifier, type Reports } from './reports/reports.ts';
import type { Verifier } from './reports/verify.ts';

/** A loop, by its header, or a function, by its start. */
export interface CodePlace {
  readonly kind: 'loop' | 'function';
  readonly code: PyCode;
  readonly pc: number;
}

export interface Compiled {
  readonly plan: UnitPlan;
  /** What was lowered. */
  readonly unit: Unit;
}

/** Compiles for the types in the running frame, or says why not. */
export function compileUnit(
  { kind, code, pc }: CodePlace,
  stack: CallStack,
  options: LiftOptions,
): Compiled | Declined {
  const lifted = kind === 'loop' ? liftLoop(code, pc, stack, options) : liftFunction(code, stack, options);
  if ('reason' in lifted) return lifted;
  const unit = optimise(lifted);
  return { plan: planUnit(unit), unit };
}

/** What later runs of the program may use of the plan of a place; null where that is nothing. */
export function encodePlan(plan: UnitPlan, root: PyCode, codes: FileCodes): KeptPlan | null {
  return keptPlanOf(plan, root, codes);
}

/** What the options ask to be told. */
export function createReports(options: JitOptions): Reports {
  return makeReports(options);
}

/** Keeps what a JIT compiles that is made with it. */
export function createInspector(options: InspectionOptions): Inspector {
  return makeInspector(options);
}

/** Compares the runs of a unit with the interpreter's. */
export function createVerifier(plan: UnitPlan): Verifier {
  return makeVerifier(plan);
}
