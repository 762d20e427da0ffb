/** `re.Pattern`: a compiled regular expression. */

import { call } from '../../objects/calls.ts';
import { typeName } from '../../objects/classes/instance.ts';
import { PyDict } from '../../objects/containers/dict.ts';
import { PyMappingProxy } from '../../objects/containers/dict-views.ts';
import { PyList } from '../../objects/containers/list.ts';
import { PyTuple } from '../../objects/containers/tuple.ts';
import { defineType, newType } from '../../objects/define.ts';
import { type PyException, typeError } from '../../objects/exceptions/exceptions.ts';
import { equals, hashOf, indexOf, PyIterator, reprOf } from '../../objects/protocol.ts';
import { isStr, makeStr } from '../../objects/text/text.ts';
import { NotImplemented, type PyType, typeOf } from '../../objects/type.ts';
import { PyObject, type Value } from '../../objects/value.ts';
import { PyMatch } from './match.ts';
import { endOf, type Found, Matcher, type Mode, startOf } from './matcher.ts';
import { PatternError } from './pattern-reader.ts';
import { Subject } from './subject.ts';
import { parseTemplate, type Template } from './template.ts';
import { type Translation, translate } from './translate.ts';

export const patternType = newType('Pattern', undefined, 're');

type Optional = Value | undefined;

const FLAG_NAMES: readonly (readonly [number, string])[] = [
  [1, 'TEMPLATE'],
  [2, 'IGNORECASE'],
  [4, 'LOCALE'],
  [8, 'MULTILINE'],
  [16, 'DOTALL'],
  [32, 'UNICODE'],
  [64, 'VERBOSE'],
  [128, 'DEBUG'],
  [256, 'ASCII'],
];
const SHOWN_PATTERN = 200;

export class PyPattern extends PyObject {
  declare type: PyType;
  /** The pattern as a str or bytes. */
  readonly source: Subject;
  readonly translation: Translation;
  readonly matcher: Matcher;
  /** `re.error`. */
  private readonly errorType: Value;
  private readonly templates = new Map<Value, Template>();

  constructor(source: Subject, flags: number, errorType: Value) {
    super();
    this.source = source;
    this.errorType = errorType;
    this.translation = this.orError(source, () => translate(source.text, flags, source.isBytes));
    this.matcher = new Matcher(this.translation);
  }

  /** Turns a fault that `action` finds in `text` into a `re.error`. */
  private orError<T>(text: Subject, action: () => T): T {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      const place = error.position === null ? [] : [text.value, error.position];
      throw call(this.errorType, [makeStr(error.message), ...place]) as PyException;
    }
  }

  /** The text to be searched, which must be of the pattern's kind. */
  subject(value: Value): Subject {
    const subject = new Subject(value);
    if (subject.isBytes === this.source.isBytes) return subject;
    throw typeError(
      subject.isBytes
        ? 'cannot use a string pattern on a bytes-like object'
        : 'cannot use a bytes pattern on a string-like object',
    );
  }

  /** The parts of a replacement. */
  template(value: Value): Template {
    let template = this.templates.get(value);
    if (template === undefined) {
      const text = new Subject(value);
      const { groupCount, groupNames } = this.translation;
      template = this.orError(text, () => parseTemplate(text.text, groupCount, groupNames));
      if (typeof value === 'string') this.templates.set(value, template);
    }
    return template;
  }

  expand(match: PyMatch, template: Value): Value {
    return match.subject.made(filledIn(this.template(template), match));
  }
}

Object.defineProperty(PyPattern.prototype, 'type', { value: patternType });

function filledIn(template: Template, match: PyMatch): string {
  return template.map((part) => (typeof part === 'string' ? part : (match.text(part) ?? ''))).join('');
}

/** A subject and the part of it to be searched, from `pos` to `endpos`. */
class Search {
  readonly pattern: PyPattern;
  readonly subject: Subject;
  private readonly from: number;
  private readonly to: number;
  readonly start: number;
  readonly end: number;

  constructor(pattern: PyPattern, string: Value, pos?: Value, endpos?: Value) {
    this.pattern = pattern;
    this.subject = pattern.subject(string);
    const { length } = this.subject;
    const clamp = (index: Optional, missing: number) =>
      index === undefined ? missing : Math.min(Math.max(Number(indexOf(index)), 0), length);
    this.to = clamp(endpos, length);
    this.from = clamp(pos, 0);
    this.start = this.subject.unitAt(this.from);
    this.end = this.subject.unitAt(this.to);
  }

  match(found: Found): PyMatch {
    return new PyMatch(this.pattern, this.subject, found, this.from, this.to);
  }

  find(mode: Mode): Value {
    if (this.start > this.end) return null;
    const found = this.pattern.matcher.find(this.subject, mode, this.start, this.end);
    return found === null ? null : this.match(found);
  }

  /** At most `limit` matches; 0 stands for all. */
  *matches(limit = 0): Generator<PyMatch> {
    if (this.start > this.end) return;
    const { matcher } = this.pattern;
    for (const found of matcher.all(this.subject, this.start, this.end, limit || undefined)) {
      yield this.match(found);
    }
  }
}

const searching = (mode: Mode) => (self: PyPattern, string: Value, pos: Optional, endpos: Optional) =>
  new Search(self, string, pos, endpos).find(mode);

function findAll(self: PyPattern, string: Value, pos: Optional, endpos: Optional): Value {
  const { groupCount } = self.translation;
  const items: Value[] = [];
  for (const match of new Search(self, string, pos, endpos).matches()) {
    const empty = match.subject.made('');
    if (groupCount <= 1) items.push(match.group(groupCount, empty));
    else items.push(new PyTuple(Array.from({ length: groupCount }, (_, i) => match.group(i + 1, empty))));
  }
  return PyList.from(items);
}

const matchIteratorType = newType('callable_iterator');

class MatchIterator extends PyIterator {
  type = matchIteratorType;
  private readonly matches: Generator<PyMatch>;

  constructor(matches: Generator<PyMatch>) {
    super();
    this.matches = matches;
  }

  next(): Value | undefined {
    const { value, done } = this.matches.next();
    return done === true ? undefined : value;
  }
}

defineType(matchIteratorType, () => ({
  isBase: false,
  slots: { iter: (self) => self, next: (self) => (self as MatchIterator).next() },
}));

/** The new text, and how many matches were replaced. */
function replaced(self: PyPattern, replacement: Value, string: Value, count: Optional): [Value, number] {
  const search = new Search(self, string);
  const isCalled = typeOf(replacement).slots.call !== null;
  const template = isCalled ? [] : self.template(replacement);
  const limit = count === undefined ? 0 : Number(indexOf(count));
  const { subject } = search;
  let text = '';
  let at = 0;
  let replacements = 0;
  for (const match of limit < 0 ? [] : search.matches(limit)) {
    text += subject.text.slice(at, startOf(match.found));
    text += isCalled ? replacementText(self, call(replacement, [match])) : filledIn(template, match);
    at = endOf(match.found);
    replacements++;
  }
  if (replacements === 0 && isStr(string)) return [string, 0];
  return [subject.made(text + subject.text.slice(at)), replacements];
}

function replacementText(self: PyPattern, value: Value): string {
  if (value === null) return '';
  const text = new Subject(value);
  if (text.isBytes === self.source.isBytes) return text.text;
  const [expected, got] = text.isBytes
    ? ['str instance', typeName(value)]
    : ['a bytes-like object', typeName(value)];
  throw typeError(`sequence item 0: expected ${expected}, ${got} found`);
}

function split(self: PyPattern, string: Value, maxSplit: Optional): Value {
  const search = new Search(self, string);
  const limit = maxSplit === undefined ? 0 : Number(indexOf(maxSplit));
  const { subject } = search;
  const parts: Value[] = [];
  let at = 0;
  for (const match of limit < 0 ? [] : search.matches(limit)) {
    parts.push(subject.slice(at, startOf(match.found)));
    for (let i = 1; i <= self.translation.groupCount; i++) parts.push(match.group(i, null));
    at = endOf(match.found);
  }
  parts.push(subject.slice(at, subject.text.length));
  return PyList.from(parts);
}

function patternRepr(self: PyPattern): Value {
  const { source, translation } = self;
  const hidden = source.isBytes ? 0 : 32;
  const names = FLAG_NAMES.filter(([flag]) => (translation.flags & flag & ~hidden) !== 0);
  const pattern = [...reprOf(source.value)].slice(0, SHOWN_PATTERN).join('');
  const flags = names.map(([, name]) => `re.${name}`).join('|');
  return makeStr(`re.compile(${pattern}${flags === '' ? '' : `, ${flags}`})`);
}

function groupIndex({ translation }: PyPattern): Value {
  const dict = new PyDict();
  for (const [name, number] of translation.groupNames) dict.set(makeStr(name), number);
  return new PyMappingProxy(dict);
}

const asPattern = (self: Value): PyPattern => self as PyPattern;

defineType(patternType, () => ({
  isBase: false,
  slots: {
    repr: (self) => patternRepr(asPattern(self)),
    hash: (self) => hashOf(new PyTuple([asPattern(self).source.value, asPattern(self).translation.flags])),
    equal: (self, other) => {
      if (!(other instanceof PyPattern)) return NotImplemented;
      const { source, translation } = asPattern(self);
      return (
        translation.flags === other.translation.flags &&
        source.isBytes === other.source.isBytes &&
        equals(source.value, other.source.value)
      );
    },
  },
  methods: () => ({
    'search(string, pos=0, endpos=sys.maxsize)': searching('search'),
    'match(string, pos=0, endpos=sys.maxsize)': searching('match'),
    'fullmatch(string, pos=0, endpos=sys.maxsize)': searching('fullmatch'),
    'findall(string, pos=0, endpos=sys.maxsize)': findAll,
    'finditer(string, pos=0, endpos=sys.maxsize)': (
      self: PyPattern,
      string: Value,
      pos: Optional,
      endpos: Optional,
    ) => new MatchIterator(new Search(self, string, pos, endpos).matches()),
    'sub(repl, string, count=0)': (self: PyPattern, replacement: Value, string: Value, count: Optional) =>
      replaced(self, replacement, string, count)[0],
    'subn(repl, string, count=0)': (self: PyPattern, replacement: Value, string: Value, count: Optional) =>
      new PyTuple(replaced(self, replacement, string, count)),
    'split(string, maxsplit=0)': split,
    '__copy__()': (self: PyPattern) => self,
    '__deepcopy__(memo, /)': (self: PyPattern) => self,
  }),
  accessors: () => ({
    pattern: { get: (self) => asPattern(self).source.value },
    flags: { get: (self) => asPattern(self).translation.flags },
    groups: { get: (self) => asPattern(self).translation.groupCount },
    groupindex: { get: (self) => groupIndex(asPattern(self)) },
  }),
}));
