/**
 * What CPython 3.11 writes to stderr for an uncaught exception (Python/pythonrun.c): the exceptions that led to it,
 * each with its traceback, its summary and its notes; groups as trees.
 *
 * A report is a text that grows line by line. Inside a group every line has a margin, `| `, as deep as the nesting.
 */

import { getAttribute } from '../objects/attributes.ts';
import { PyList } from '../objects/containers/list.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { exceptionTypes, PyException } from '../objects/exceptions/exceptions.ts';
import { reprOf, strOf, toArray } from '../objects/protocol.ts';
import { isStr, makeStr, textOf } from '../objects/text/text.ts';
import { splitLines } from '../objects/text/text-operations.ts';
import { isInstance } from '../objects/type.ts';
import type { Value } from '../objects/value.ts';
import { session } from '../runtime/session.ts';
import { suggestionFor } from '../runtime/suggestions.ts';
import { placeOf } from './syntax-error-place.ts';
import { formatEntries } from './traceback-entries.ts';
import { toException } from './unwind.ts';

/** How many entries of a traceback are shown, where `sys.tracebacklimit` does not say it. */
const TRACEBACK_LIMIT = 1000;
const MAX_GROUP_WIDTH = 15;
const MAX_GROUP_DEPTH = 10;

const CAUSED = 'The above exception was the direct cause of the following exception:';
const WHILE_HANDLED = 'During handling of the above exception, another exception occurred:';

/** What stderr gets for an uncaught exception; ends with a newline. */
export function formatException(exception: PyException): string {
  const report = new Report();
  report.addWithChain(exception);
  return report.text;
}

/** What `action` gives; `undefined` when it raises a Python exception. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    // A fault of ours goes on.
    toException(error, null);
    return undefined;
  }
}

class Report {
  text = '';
  private readonly seen = new Set<PyException>();
  private depth = 0;
  /** The last group still lacks the line that closes it. */
  private needsClosing = false;

  /** Adds an exception after those that led to it. */
  addWithChain(exception: PyException): void {
    for (const { earlier, relation } of this.chainOf(exception)) {
      const { needsClosing } = this;
      this.add(earlier);
      this.needsClosing = needsClosing;
      this.addLine('');
      this.addLine(relation);
      this.addLine('');
    }
    this.add(exception);
  }

  /** The exceptions that led to this one, first things first, without those already shown. */
  private chainOf(exception: PyException): { earlier: PyException; relation: string }[] {
    const chain = [];
    let link = exception;
    for (;;) {
      this.seen.add(link);
      const { cause, context } = link;
      const isCaused = cause instanceof PyException;
      const earlier = isCaused ? cause : link.suppressContext ? null : context;
      if (earlier === null || this.seen.has(earlier)) return chain.reverse();
      chain.push({ earlier, relation: isCaused ? CAUSED : WHILE_HANDLED });
      link = earlier;
    }
  }

  private add(exception: PyException): void {
    if (isInstance(exception, exceptionTypes.BaseExceptionGroup)) this.addGroup(exception);
    else {
      this.addTraceback(exception, `${this.margin()}Traceback (most recent call last):`);
      this.addSingle(exception);
    }
  }

  private addSingle(exception: PyException): void {
    const notes = attempt(() => getAttribute(exception, '__notes__'));
    const isSyntaxError = isInstance(exception, exceptionTypes.SyntaxError);
    const place = isSyntaxError ? (attempt(() => placeOf(exception)) ?? null) : null;
    if (place !== null) {
      this.addLine(place.file);
      this.text += place.source;
    }
    this.addLine(`${typeText(exception)}${messageText(place === null ? exception : place.message)}`);
    if (notes !== undefined) this.addNotes(notes);
  }

  private addTraceback({ traceback }: PyException, header: string): void {
    const limit = tracebackLimit();
    if (traceback === null || limit <= 0) return;
    this.text += `${header}\n${formatEntries(traceback, limit, this.margin())}`;
  }

  private addNotes(notes: Value): void {
    if (!(notes instanceof PyList || notes instanceof PyTuple || isStr(notes))) {
      // No newline after it: so does CPython.
      this.text += this.margin() + (attempt(() => reprOf(notes)) ?? '<__notes__ repr() failed>');
      return;
    }
    for (const note of toArray(notes)) {
      const text = attempt(() => strOf(note)) ?? '<note str() failed>';
      for (const line of splitLines(text, true, false)) this.text += this.margin() + line;
      this.text += '\n';
    }
  }

  private addGroup(group: PyException): void {
    if (this.depth > MAX_GROUP_DEPTH) {
      this.addLine(`... (max_group_depth is ${MAX_GROUP_DEPTH})`);
      return;
    }
    const isOutermost = this.depth === 0;
    if (isOutermost) this.depth = 1;
    const margin = isOutermost ? `${this.indent()}+ ` : this.margin();
    this.addTraceback(group, `${margin}Exception Group Traceback (most recent call last):`);
    this.addSingle(group);
    this.addMembers(toArray(getAttribute(group, 'exceptions')) as PyException[]);
    if (isOutermost) this.depth = 0;
  }

  private addMembers(members: readonly PyException[]): void {
    const hidden = members.length - MAX_GROUP_WIDTH;
    const parts = members.slice(0, MAX_GROUP_WIDTH).map((member, index) => ({
      title: String(index + 1),
      add: () => this.addWithChain(member),
    }));
    if (hidden > 0) {
      parts.push({
        title: '...',
        add: () => this.addLine(`and ${hidden} more exception${hidden > 1 ? 's' : ''}`),
      });
    }
    parts.forEach(({ title, add }, index) => {
      const isLast = index === parts.length - 1;
      this.needsClosing = isLast;
      this.text += `${this.indent()}${index === 0 ? '+-' : '  '}+---------------- ${title} ----------------\n`;
      this.depth++;
      add();
      // A group inside that came last has closed this one, too.
      if (isLast && this.needsClosing) this.text += `${this.indent()}+${'-'.repeat(36)}\n`;
      if (isLast) this.needsClosing = false;
      this.depth--;
    });
  }

  private indent(): string {
    return ' '.repeat(2 * this.depth);
  }

  private margin(): string {
    return this.depth === 0 ? '' : `${this.indent()}| `;
  }

  private addLine(line: string): void {
    this.text += `${this.margin()}${line}\n`;
  }
}

function tracebackLimit(): number {
  const limit = session.sys?.get('tracebacklimit');
  return typeof limit === 'number' ? limit : TRACEBACK_LIMIT;
}

/** The type as the summary names it: with its module, unless that goes without saying. */
function typeText({ type }: PyException): string {
  const module = attempt(() => getAttribute(type, '__module__'));
  if (!isStr(module)) return `<unknown>.${type.qualifiedName}`;
  const isPlain = module === 'builtins' || module === '__main__';
  return isPlain ? type.qualifiedName : `${textOf(module)}.${type.qualifiedName}`;
}

/** What follows the type: the text of an exception with what may have been meant, or a syntax error's message. */
function messageText(value: Value): string {
  if (value === null) return '';
  const text = attempt(() => strOf(value)) ?? '<exception str() failed>';
  return `${text === '' ? '' : `: ${text}`}${value instanceof PyException ? suggestionText(value) : ''}`;
}

function suggestionText(exception: PyException): string {
  const suggestion = attempt(() => suggestionFor(exception)) ?? null;
  return suggestion === null ? '' : `. Did you mean: ${reprOf(makeStr(suggestion))}?`;
}
