/** The types `frame` and `traceback`: what exceptions passed through, and what is running. */

import { type Code, lineAt } from '../../bytecode/code.ts';
import { addressOf } from '../classes/descriptors.ts';
import { argumentTypeName, typeName } from '../classes/instance.ts';
import { PyDict } from '../containers/dict.ts';
import { makeTuple } from '../containers/tuple.ts';
import { type Accessor, defineType, newType } from '../define.ts';
import { runtimeError, typeError, valueError } from '../exceptions/exceptions.ts';
import { PyTraceback } from '../exceptions/traceback.ts';
import { machine } from '../machine.ts';
import { globalsDict } from '../modules/globals.ts';
import { indexOf } from '../protocol.ts';
import { makeStr } from '../text/text.ts';
import type { Value } from '../value.ts';
import { byteOffset, placeOfByte } from './code-type.ts';
import { type Activation, localsIn, PyFrame } from './frame.ts';
import { ResumableState } from './generator.ts';
import { close } from './resumption.ts';

export const tracebackType = newType('traceback');
export const frameType = newType('frame');
Object.defineProperty(PyTraceback.prototype, 'type', { value: tracebackType });
Object.defineProperty(PyFrame.prototype, 'type', { value: frameType });

// ---- frames

const asFrame = (self: Value): PyFrame => self as PyFrame;

const activationOf = (frame: PyFrame): Activation => frame.ended ?? machine.activationOf(frame);

const lineOf = (code: Code, pc: number): number => (pc < 0 ? code.firstLine : lineAt(code, pc));

function frameLine(frame: PyFrame): number {
  return lineOf(frame.code.code, activationOf(frame).pc);
}

/** The variables of a function are copied at each look; those of modules and classes are where they always are. */
function localsOf(frame: PyFrame): Value {
  const { code, globals } = frame.code;
  if (code.kind === 'module') return frame.namespace ?? globalsDict(globals);
  if (code.kind === 'class') return frame.namespace;
  const { registers, base } = activationOf(frame);
  frame.locals = localsIn(code, registers, base, frame.locals ?? new PyDict());
  return frame.locals;
}

function clearFrame(frame: PyFrame): Value {
  const { generator } = frame;
  if (frame.ended !== null) {
    frame.ended = { registers: [], base: 0, pc: frame.ended.pc };
    return null;
  }
  if (generator === null || generator.state === ResumableState.Running)
    throw runtimeError('cannot clear an executing frame');
  close(generator);
  return null;
}

const setTrace: Accessor = {
  get: (self) => asFrame(self).trace,
  set: (self, value) => {
    asFrame(self).trace = value;
  },
  remove: (self) => {
    asFrame(self).trace = null;
  },
};

defineType(frameType, () => ({
  isBase: false,
  slots: {
    repr: (self) => {
      const frame = asFrame(self);
      const { code } = frame.code;
      const place = `file '${code.source.filename}', line ${frameLine(frame)}, code ${code.name}`;
      return makeStr(`<frame at ${addressOf(self)}, ${place}>`);
    },
  },
  methods: () => ({ 'clear(/)': clearFrame }),
  accessors: () => ({
    f_back: {
      get: (self) => (asFrame(self).ended === null ? machine.callerOf(asFrame(self)) : asFrame(self).back),
    },
    f_code: { get: (self) => asFrame(self).code },
    f_globals: { get: (self) => globalsDict(asFrame(self).code.globals) },
    f_builtins: {
      get: (self) => {
        const { globals } = asFrame(self).code;
        return globalsDict(globals.builtins ?? globals);
      },
    },
    f_locals: { get: (self) => localsOf(asFrame(self)) },
    f_lasti: {
      get: (self) => {
        const { pc } = activationOf(asFrame(self));
        return pc < 0 ? -1 : byteOffset(pc);
      },
    },
    f_lineno: {
      get: (self) => frameLine(asFrame(self)),
      set: () => {
        throw valueError("can't jump from the 'call' trace event of a new frame");
      },
    },
    f_trace: setTrace,
    f_trace_lines: { get: () => true },
    f_trace_opcodes: { get: () => false },
  }),
}));

// ---- tracebacks

const asTraceback = (self: Value): PyTraceback => self as PyTraceback;

function setNext(traceback: PyTraceback, next: Value): void {
  if (next !== null && !(next instanceof PyTraceback)) {
    throw typeError(`expected traceback object, got '${typeName(next)}'`);
  }
  for (let link = next; link !== null; link = link.next) {
    if (link === traceback) throw valueError('traceback loop detected');
  }
  traceback.next = next;
}

function makeTraceback(next: Value, frame: Value, lasti: Value, line: Value): Value {
  if (next !== null && !(next instanceof PyTraceback)) {
    throw typeError(`expected traceback object or None, got '${typeName(next)}'`);
  }
  if (!(frame instanceof PyFrame)) {
    throw typeError(`TracebackType() argument 'tb_frame' must be frame, not ${argumentTypeName(frame)}`);
  }
  return new PyTraceback(frame, placeOfByte(Number(indexOf(lasti))), next, Number(indexOf(line)));
}

defineType(tracebackType, () => ({
  isBase: false,
  slots: {
    repr: (self) => makeStr(`<traceback object at ${addressOf(self)}>`),
  },
  construct: { signature: 'TracebackType(tb_next, tb_frame, tb_lasti, tb_lineno)', make: makeTraceback },
  methods: () => ({
    '__dir__(/)': () => makeTuple(['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno'].map(makeStr)),
  }),
  accessors: () => ({
    tb_lineno: { get: (self) => asTraceback(self).line },
    tb_lasti: { get: (self) => byteOffset(asTraceback(self).pc) },
    tb_next: {
      get: (self) => asTraceback(self).next,
      set: (self, value) => setNext(asTraceback(self), value),
      remove: () => {
        throw typeError("can't delete tb_next attribute");
      },
    },
    tb_frame: { get: (self) => asTraceback(self).frame },
  }),
}));
