/** The module `sys`: the program's arguments, streams and modules, and facts about the interpreter. */

import { typeName } from '../objects/classes/instance.ts';
import { PyStructSequence, structSequenceType } from '../objects/containers/struct-sequence.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { builtinFunction } from '../objects/define.ts';
import {
  makeException,
  overflowError,
  PyException,
  typeError,
  valueError,
} from '../objects/exceptions/exceptions.ts';
import { maxStrDigits, setMaxStrDigits } from '../objects/numbers/integer-text.ts';
import { indexOf } from '../objects/protocol.ts';
import { isStr, makeStr } from '../objects/text/text.ts';
import { PyFloat, type Value } from '../objects/value.ts';
import { breakpointHook } from '../runtime/breakpoint.ts';
import { displayhook } from '../runtime/display.ts';
import { exit } from '../runtime/exit.ts';
import { session } from '../runtime/session.ts';
import { StandardInput, StandardOutput } from '../runtime/standard-streams.ts';
import { coroutineFunctions } from './coroutine-settings.ts';
import type { ModuleDefinition } from './module-definition.ts';

/** The version of Python that programs find. */
const VERSION = { major: 3, minor: 11, micro: 7, releaselevel: 'final', serial: 0 };
const HEX_VERSION = (VERSION.major << 24) | (VERSION.minor << 16) | (VERSION.micro << 8) | 0xf0;

const FLOAT_INFO = {
  max: new PyFloat(Number.MAX_VALUE),
  max_exp: 1024,
  max_10_exp: 308,
  min: new PyFloat(2.2250738585072014e-308),
  min_exp: -1021,
  min_10_exp: -307,
  dig: 15,
  mant_dig: 53,
  epsilon: new PyFloat(Number.EPSILON),
  radix: 2,
  rounds: 1,
};

const INT_INFO = {
  bits_per_digit: 30,
  sizeof_digit: 4,
  default_max_str_digits: 4300,
  str_digits_check_threshold: 640,
};

const HASH_INFO = {
  width: 64,
  modulus: 2n ** 61n - 1n,
  inf: 314159,
  nan: 0,
  imag: 1000003,
  algorithm: 'siphash13',
  hash_bits: 64,
  seed_bits: 128,
  cutoff: 0,
};

function record(name: string, fields: Readonly<Record<string, Value>>): Value {
  return new PyStructSequence(structSequenceType('sys', name, Object.keys(fields)), Object.values(fields));
}

function exceptionInfo(): Value {
  const error = session.engine.handledException();
  if (!(error instanceof PyException)) return new PyTuple([null, null, null]);
  return new PyTuple([error.type, error, error.traceback]);
}

function frameAt(depth: Value = 0): Value {
  const frame = session.engine.frame(Math.max(0, Number(indexOf(depth))));
  if (frame === null) throw valueError('call stack is not deep enough');
  return frame;
}

function setRecursionLimit(value: Value): Value {
  const limit = indexOf(value);
  if (limit > 0x7fffffff || limit < -0x80000000)
    throw overflowError('Python int too large to convert to C int');
  if (limit < 1) throw valueError('recursion limit must be greater or equal than 1');
  const depth = session.engine.callDepth();
  if (Number(limit) <= depth) {
    throw makeException(
      'RecursionError',
      `cannot set the recursion limit to ${limit} at the recursion depth ${depth}: the limit is too low`,
    );
  }
  session.engine.recursionLimit = Number(limit);
  return null;
}

function intern(text: Value): Value {
  if (!isStr(text)) throw typeError(`intern() argument must be str, not ${typeName(text)}`);
  return text;
}

function setIntMaxStrDigits(value: Value): Value {
  const digits = Number(indexOf(value));
  if (digits !== 0 && digits < 640) throw valueError('maxdigits must be 0 or larger than 640');
  setMaxStrDigits(digits);
  return null;
}

function displayHooks(): Record<string, Value> {
  const hook = builtinFunction('displayhook(object, /)', displayhook);
  return { displayhook: hook, __displayhook__: hook };
}

function streams(): Record<string, Value> {
  const { host } = session;
  const stdin = new StandardInput(host);
  const stdout = new StandardOutput(host, 1);
  const stderr = new StandardOutput(host, 2);
  return { stdin, stdout, stderr, __stdin__: stdin, __stdout__: stdout, __stderr__: stderr };
}

export const sysModule: ModuleDefinition = {
  name: 'sys',
  functions: () => ({
    'exit(status=None, /)': exit,
    'exc_info()': exceptionInfo,
    'breakpointhook(*args, **kws)': breakpointHook,
    'exception()': () => session.engine.handledException(),
    '_getframe(depth=0, /)': frameAt,
    ...coroutineFunctions(),
    'getrecursionlimit()': () => session.engine.recursionLimit,
    'setrecursionlimit(limit, /)': setRecursionLimit,
    'audit(*args)': () => null,
    'excepthook(exctype, value, traceback, /)': (type, value, traceback) =>
      session.engine.excepthook(type, value, traceback),
    'getdefaultencoding()': () => 'utf-8',
    'getfilesystemencoding()': () => 'utf-8',
    'intern(string, /)': intern,
    'get_int_max_str_digits()': () => maxStrDigits,
    'set_int_max_str_digits(maxdigits)': setIntMaxStrDigits,
  }),
  aliases: { __breakpointhook__: 'breakpointhook', __excepthook__: 'excepthook' },
  constants: {
    maxsize: 2n ** 63n - 1n,
    maxunicode: 0x10ffff,
    byteorder: 'little',
    version: `${VERSION.major}.${VERSION.minor}.${VERSION.micro} (tauraro)`,
    hexversion: HEX_VERSION,
    copyright: '',
    float_repr_style: 'short',
    executable: '',
    prefix: '',
    exec_prefix: '',
    dont_write_bytecode: true,
  },
  lazy: () => ({
    argv: session.argv,
    path: session.path,
    modules: session.modules,
    platform: process.platform,
    version_info: record('version_info', VERSION),
    float_info: record('float_info', FLOAT_INFO),
    int_info: record('int_info', INT_INFO),
    hash_info: record('hash_info', HASH_INFO),
    builtin_module_names: new PyTuple(['builtins', 'sys', 'time'].map(makeStr)),
    ...displayHooks(),
    ...streams(),
  }),
};
