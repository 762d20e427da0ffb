/** `re.Match`: what a pattern has found. */

import { PyDict } from '../../objects/containers/dict.ts';
import { PyTuple } from '../../objects/containers/tuple.ts';
import { defineType, newType } from '../../objects/define.ts';
import { indexError } from '../../objects/exceptions/exceptions.ts';
import { indexOf, reprOf } from '../../objects/protocol.ts';
import { asStr } from '../../objects/text/str.ts';
import { makeStr, textOf } from '../../objects/text/text.ts';
import type { PyType } from '../../objects/type.ts';
import { PyObject, type Value } from '../../objects/value.ts';
import { endOf, type Found, startOf } from './matcher.ts';
import type { PyPattern } from './pattern.ts';
import type { Subject } from './subject.ts';

export const matchType = newType('Match', undefined, 're');

type Optional = Value | undefined;

export class PyMatch extends PyObject {
  declare type: PyType;
  readonly pattern: PyPattern;
  readonly subject: Subject;
  readonly found: Found;
  /** `pos` and `endpos`, as indices of characters. */
  readonly from: number;
  readonly to: number;

  constructor(pattern: PyPattern, subject: Subject, found: Found, from: number, to: number) {
    super();
    this.pattern = pattern;
    this.subject = subject;
    this.found = found;
    this.from = from;
    this.to = to;
  }

  /** The text of a group; `undefined` where the group is not set. */
  text(number: number): string | undefined {
    const { match } = this.found;
    return number === 0 ? match[0] : match.groups?.[`g${number}`];
  }

  /** The str or bytes of a group. */
  group(number: number, missing: Value): Value {
    const text = this.text(number);
    return text === undefined ? missing : this.subject.made(text);
  }

  /** Where a group lies, as indices of characters; (-1, -1) where it is not set. */
  span(number: number): [number, number] {
    const { subject, found, pattern } = this;
    const place: [number, number] | undefined =
      number === 0 ? [startOf(found), endOf(found)] : pattern.matcher.places(found)[`g${number}`];
    return place === undefined ? [-1, -1] : [subject.indexAt(place[0]), subject.indexAt(place[1])];
  }

  /** The group that closed last; null where none is set. */
  get lastGroup(): number | null {
    const { closingOrder } = this.pattern.translation;
    return closingOrder.findLast((number) => this.text(number) !== undefined) ?? null;
  }
}

Object.defineProperty(PyMatch.prototype, 'type', { value: matchType });

/** A group's number, from a number or a name. */
function numberOf({ pattern: { translation } }: PyMatch, key: Optional): number {
  if (key === undefined) return 0;
  const name = asStr(key);
  const number = name === undefined ? groupIndex(key) : (translation.groupNames.get(textOf(name)) ?? -1);
  if (number < 0 || number > translation.groupCount) throw indexError('no such group');
  return number;
}

function groupIndex(key: Value): number {
  try {
    return Number(indexOf(key));
  } catch {
    throw indexError('no such group');
  }
}

function group(self: PyMatch, keys: readonly Value[]): Value {
  if (keys.length <= 1) return self.group(numberOf(self, keys[0]), null);
  return new PyTuple(keys.map((key) => self.group(numberOf(self, key), null)));
}

function groups(self: PyMatch, missing: Optional): Value {
  const { groupCount } = self.pattern.translation;
  return new PyTuple(Array.from({ length: groupCount }, (_, i) => self.group(i + 1, missing ?? null)));
}

function groupDict(self: PyMatch, missing: Optional): Value {
  const dict = new PyDict();
  for (const [name, number] of self.pattern.translation.groupNames) {
    dict.set(makeStr(name), self.group(number, missing ?? null));
  }
  return dict;
}

const spanOf = (self: PyMatch, key: Optional): Value => new PyTuple(self.span(numberOf(self, key)));

function allSpans(self: PyMatch): Value {
  const { groupCount } = self.pattern.translation;
  return new PyTuple(Array.from({ length: groupCount + 1 }, (_, i) => new PyTuple(self.span(i))));
}

function lastGroupName(self: PyMatch): Value {
  const { lastGroup } = self;
  for (const [name, number] of self.pattern.translation.groupNames) {
    if (number === lastGroup) return makeStr(name);
  }
  return null;
}

const asMatch = (self: Value): PyMatch => self as PyMatch;

defineType(matchType, () => ({
  isBase: false,
  slots: {
    repr: (self) => {
      const match = asMatch(self);
      const [start, end] = match.span(0);
      return makeStr(`<re.Match object; span=(${start}, ${end}), match=${reprOf(match.group(0, null))}>`);
    },
    getItem: (self, key) => asMatch(self).group(numberOf(asMatch(self), key), null),
  },
  methods: () => ({
    'group(*groups)': group,
    'groups(default=None)': groups,
    'groupdict(default=None)': groupDict,
    'start(group=0, /)': (self: PyMatch, key: Optional) => self.span(numberOf(self, key))[0],
    'end(group=0, /)': (self: PyMatch, key: Optional) => self.span(numberOf(self, key))[1],
    'span(group=0, /)': spanOf,
    'expand(template)': (self: PyMatch, template: Value) => self.pattern.expand(self, template),
    '__copy__()': (self: PyMatch) => self,
    '__deepcopy__(memo, /)': (self: PyMatch) => self,
  }),
  accessors: () => ({
    pos: { get: (self) => asMatch(self).from },
    endpos: { get: (self) => asMatch(self).to },
    lastindex: { get: (self) => asMatch(self).lastGroup },
    lastgroup: { get: (self) => lastGroupName(asMatch(self)) },
    re: { get: (self) => asMatch(self).pattern },
    string: { get: (self) => asMatch(self).subject.value },
    regs: { get: (self) => allSpans(asMatch(self)) },
  }),
}));
