/** `--jit-log`: the events as lines, as they happen. What would be said in the same words again is not: the stats count. */

import { monotonicMilliseconds } from '../../runtime/clock.ts';
import { EVENTS, type JitEvent, placeOf, wordsOf } from './events.ts';

const KIND_WIDTH = Math.max(...Object.keys(EVENTS).map(({ length }) => length));
const TIME_WIDTH = 8;

export class EventLog {
  private readonly write: (text: string) => void;
  private readonly start = monotonicMilliseconds();
  private readonly told = new Set<string>();

  /** @param write takes each line with its newline */
  constructor(write: (text: string) => void) {
    this.write = write;
  }

  note(event: JitEvent): void {
    const { kind, code, pc } = event;
    const place = `${placeOf(event)} pc ${pc} in ${code.code.name}`;
    const text = `${kind.padEnd(KIND_WIDTH)}  ${place}: ${wordsOf(event)}`;
    if (this.told.has(text)) return;
    this.told.add(text);
    const time = (monotonicMilliseconds() - this.start).toFixed(1).padStart(TIME_WIDTH);
    this.write(`jit ${time} ms  ${text}\n`);
  }
}
