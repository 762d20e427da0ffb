/** The module `time`: clocks, sleeping, and calendar time. */

import { typeName } from '../objects/classes/instance.ts';
import { typeError, valueError } from '../objects/exceptions/exceptions.ts';
import { asDouble } from '../objects/numbers/float.ts';
import { normalize } from '../objects/numbers/int.ts';
import { indexOf } from '../objects/protocol.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import { monotonicMilliseconds, monotonicNanoseconds } from '../runtime/clock.ts';
import { session } from '../runtime/session.ts';
import {
  formatTime,
  localTime,
  secondsOf,
  structTimeType,
  timeText,
  utcTime,
  zoneFacts,
} from './calendar-time.ts';
import type { ModuleDefinition } from './module-definition.ts';

const seconds = (milliseconds: number): Value => new PyFloat(milliseconds / 1000);
const nanoseconds = (milliseconds: number): Value => normalize(BigInt(Math.round(milliseconds * 1e6)));

/** Milliseconds since the epoch, finer than `Date.now`. */
const wallClock = (): number => performance.timeOrigin + performance.now();
const processClock = (): number => session.host.cpuSeconds() * 1000;

function sleep(duration: Value): Value {
  const length = asDouble(duration) ?? Number(indexOf(duration));
  if (Number.isNaN(length)) throw valueError('Invalid value NaN (not a number)');
  if (length < 0) throw valueError('sleep length must be non-negative');
  session.host.flush();
  session.engine.sleep(length * 1000);
  return null;
}

function secondsArgument(value: Value | undefined): number {
  if (value === undefined || value === null) return wallClock() / 1000;
  return asDouble(value) ?? Number(indexOf(value));
}

const timeArgument = (time: Value | undefined): Value => time ?? localTime(wallClock() / 1000);

function strftime(format: Value, time: Value | undefined): Value {
  if (!isStr(format)) throw typeError(`strftime() argument 1 must be str, not ${typeName(format)}`);
  return makeStr(formatTime(textOf(format), timeArgument(time)));
}

export const timeModule: ModuleDefinition = {
  name: 'time',
  functions: () => ({
    'time()': () => seconds(wallClock()),
    'time_ns()': () => nanoseconds(wallClock()),
    'perf_counter()': () => seconds(monotonicMilliseconds()),
    'perf_counter_ns()': () => normalize(monotonicNanoseconds()),
    'monotonic()': () => seconds(monotonicMilliseconds()),
    'monotonic_ns()': () => normalize(monotonicNanoseconds()),
    'process_time()': () => seconds(processClock()),
    'process_time_ns()': () => nanoseconds(processClock()),
    'thread_time()': () => seconds(processClock()),
    'sleep(seconds, /)': sleep,
    'gmtime(seconds=None, /)': (value?: Value) => utcTime(secondsArgument(value)),
    'localtime(seconds=None, /)': (value?: Value) => localTime(secondsArgument(value)),
    'mktime(tuple, /)': (time: Value) => new PyFloat(secondsOf(time)),
    'ctime(seconds=None, /)': (value?: Value) => timeText(localTime(secondsArgument(value))),
    'asctime(tuple=None, /)': (time?: Value) => timeText(timeArgument(time)),
    'strftime(format, tuple=None, /)': strftime,
  }),
  types: { struct_time: structTimeType },
  onDemand: { names: ['timezone', 'altzone', 'daylight', 'tzname'], make: zoneFacts },
};
