/**
 * Calendar time: `time.struct_time`, made from seconds since the epoch in UTC or local time, and `strftime` in English
 * as in the C locale. Local time is what JavaScript's Date knows of the zone (TZ).
 */

import { itemsOf } from '../objects/containers/sequence.ts';
import { PyStructSequence, structSequenceType } from '../objects/containers/struct-sequence.ts';
import { PyTuple } from '../objects/containers/tuple.ts';
import { overflowError, typeError, valueError } from '../objects/exceptions/exceptions.ts';
import { indexOf } from '../objects/protocol.ts';
import { makeStr } from '../objects/text/text.ts';
import type { Value } from '../objects/value.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAY_MILLISECONDS = 86_400_000;

export const structTimeType = structSequenceType(
  'time',
  'struct_time',
  ['tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst'],
  ['tm_zone', 'tm_gmtoff'],
  {
    construct: {
      signature: 'struct_time(sequence, /)',
      make: (sequence: Value) => {
        const items = itemsOf(sequence);
        if (items.length < 9) {
          throw typeError(`time.struct_time() takes an at least 9-sequence (${items.length}-sequence given)`);
        }
        return new PyStructSequence(structTimeType, items.slice(0, 9), items.slice(9));
      },
    },
  },
);

/** Minutes behind UTC, as JavaScript has them, in winter and in summer. */
function zoneOffsets(year: number): [standard: number, summer: number] {
  const january = new Date(year, 0, 1).getTimezoneOffset();
  const july = new Date(year, 6, 1).getTimezoneOffset();
  return [Math.max(january, july), Math.min(january, july)];
}

/** Locales that know the usual abbreviations of their part of the world. */
const ENGLISH_LOCALES = ['en-US', 'en-GB', 'en-AU', 'en-IN', 'en-ZA'];

/** The zone's abbreviation, as `CET`; `GMT+1` where no English-speaking place has one. */
function zoneNameAt(date: Date): string {
  const names = ENGLISH_LOCALES.map((locale) => {
    const parts = new Intl.DateTimeFormat(locale, { timeZoneName: 'short' }).formatToParts(date);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  });
  return names.find((name) => !/^(GMT|UTC)./.test(name)) ?? names[0];
}

/** `timezone`, `altzone`, `daylight` and `tzname` of the module. Takes 20 ms: Node loads the names of all zones. */
export function zoneFacts(): Record<string, Value> {
  const year = new Date().getFullYear();
  const [standard, summer] = zoneOffsets(year);
  const [january, july] = [new Date(year, 0, 1), new Date(year, 6, 1)];
  const [winter, other] = january.getTimezoneOffset() === standard ? [january, july] : [july, january];
  return {
    timezone: standard * 60,
    altzone: summer * 60,
    daylight: Number(standard !== summer),
    tzname: new PyTuple([makeStr(zoneNameAt(winter)), makeStr(zoneNameAt(other))]),
  };
}

function dateOf(seconds: number): Date {
  const date = new Date(Math.floor(seconds) * 1000);
  if (Number.isNaN(date.getTime())) throw overflowError('timestamp out of range for platform time_t');
  return date;
}

/** `gmtime` of seconds since the epoch. */
export function utcTime(seconds: number): PyStructSequence {
  const date = dateOf(seconds);
  const year = date.getUTCFullYear();
  const firstDay = Date.UTC(year, 0, 1);
  const fields = [
    year,
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    (date.getUTCDay() + 6) % 7,
    Math.floor((date.getTime() - firstDay) / DAY_MILLISECONDS) + 1,
    0,
  ];
  return new PyStructSequence(structTimeType, fields, ['GMT', 0]);
}

/** `localtime` of seconds since the epoch. */
export function localTime(seconds: number): PyStructSequence {
  const date = dateOf(seconds);
  const offset = date.getTimezoneOffset();
  const [standard] = zoneOffsets(date.getFullYear());
  const { items } = utcTime(Math.floor(seconds) - offset * 60);
  const fields = [...items.slice(0, 8), Number(offset !== standard)];
  return new PyStructSequence(structTimeType, fields, [makeStr(zoneNameAt(date)), 0 - offset * 60]);
}

/** The nine numbers of a time tuple. */
function fieldsOf(time: Value, caller: string): number[] {
  if (!(time instanceof PyTuple)) throw typeError('Tuple or struct_time argument required');
  if (time.items.length !== 9) throw typeError(`${caller}(): illegal time tuple argument`);
  return time.items.map((item) => Number(indexOf(item)));
}

/** `mktime`: the seconds since the epoch of a local time. `tm_isdst` says whose clock it is, unless negative. */
export function secondsOf(time: Value): number {
  const fields = fieldsOf(time, 'mktime');
  const [year, month, day, hour, minute, second] = fields;
  const isSummer = fields[8];
  const date = new Date(2000, 0, 1, hour, minute, second);
  date.setFullYear(year, month - 1, day);
  if (Number.isNaN(date.getTime())) throw overflowError('mktime argument out of range');
  const seconds = date.getTime() / 1000;
  if (isSummer < 0) return seconds;
  const [standard, summer] = zoneOffsets(year);
  return seconds + ((isSummer > 0 ? summer : standard) - date.getTimezoneOffset()) * 60;
}

const RANGES: readonly (readonly [field: number, least: number, most: number, name: string])[] = [
  [1, 0, 12, 'month'],
  [2, 0, 31, 'day of month'],
  [3, 0, 23, 'hour'],
  [4, 0, 59, 'minute'],
  [5, 0, 61, 'seconds'],
  [7, 0, 366, 'day of year'],
];

/** The fields, where 0 stands for the first month or day; throws ValueError for one out of range. */
function checkedFields(time: Value, caller: string): number[] {
  const fields = fieldsOf(time, caller);
  for (const [field, least, most, name] of RANGES) {
    if (fields[field] < least || fields[field] > most) throw valueError(`${name} out of range`);
  }
  if (fields[6] < -1) throw valueError('day of week out of range');
  for (const field of [1, 2, 7]) fields[field] = Math.max(1, fields[field]);
  return fields;
}

const pad = (value: number, width = 2, filler = '0'): string => String(value).padStart(width, filler);

function daysIn(year: number): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY_MILLISECONDS;
}

/** The week of the year and the year that it belongs to: that of the week's Thursday (ISO 8601). */
function isoWeek(year: number, yearDay: number, weekDay: number): [year: number, week: number] {
  const thursday = yearDay + 4 - (weekDay || 7);
  if (thursday < 1) return [year - 1, Math.ceil((thursday + daysIn(year - 1)) / 7)];
  if (thursday > daysIn(year)) return [year + 1, 1];
  return [year, Math.ceil(thursday / 7)];
}

/** `asctime`. */
export function timeText(time: Value): string {
  const [year, month, day, hour, minute, second, weekDay] = checkedFields(time, 'asctime');
  const clock = `${pad(hour)}:${pad(minute)}:${pad(second)}`;
  const name = DAYS[(weekDay + 1) % 7].slice(0, 3);
  return `${name} ${MONTHS[month - 1].slice(0, 3)} ${pad(day, 2, ' ')} ${clock} ${year}`;
}

function zoneOffsetText(seconds: number): string {
  const minutes = Math.floor(Math.abs(seconds) / 60);
  return `${seconds < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
}

/** `strftime`. Directives that C does not know stay as they are. */
export function formatTime(format: string, time: Value): string {
  const [year, month, day, hour, minute, second, mondayBased, yearDay, isSummer] = checkedFields(
    time,
    'strftime',
  );
  const weekDay = (mondayBased + 1) % 7;
  const hidden = time instanceof PyStructSequence ? time.hidden : [];
  const directives: Readonly<Record<string, () => string>> = {
    a: () => DAYS[weekDay].slice(0, 3),
    A: () => DAYS[weekDay],
    b: () => MONTHS[month - 1].slice(0, 3),
    B: () => MONTHS[month - 1],
    c: () => timeText(time),
    C: () => pad(Math.floor(year / 100)),
    d: () => pad(day),
    D: () => formatTime('%m/%d/%y', time),
    e: () => pad(day, 2, ' '),
    F: () => formatTime('%Y-%m-%d', time),
    g: () => pad(isoWeek(year, yearDay, weekDay)[0] % 100),
    G: () => String(isoWeek(year, yearDay, weekDay)[0]),
    h: () => MONTHS[month - 1].slice(0, 3),
    H: () => pad(hour),
    I: () => pad(hour % 12 || 12),
    j: () => pad(yearDay, 3),
    k: () => pad(hour, 2, ' '),
    l: () => pad(hour % 12 || 12, 2, ' '),
    m: () => pad(month),
    M: () => pad(minute),
    n: () => '\n',
    p: () => (hour < 12 ? 'AM' : 'PM'),
    r: () => formatTime('%I:%M:%S %p', time),
    R: () => formatTime('%H:%M', time),
    s: () => String(Math.floor(secondsOf(time))),
    S: () => pad(second),
    t: () => '\t',
    T: () => formatTime('%H:%M:%S', time),
    u: () => String(weekDay || 7),
    U: () => pad(Math.floor((yearDay + 6 - weekDay) / 7)),
    V: () => pad(isoWeek(year, yearDay, weekDay)[1]),
    w: () => String(weekDay),
    W: () => pad(Math.floor((yearDay + 6 - ((weekDay + 6) % 7)) / 7)),
    x: () => formatTime('%m/%d/%y', time),
    X: () => formatTime('%H:%M:%S', time),
    y: () => pad(((year % 100) + 100) % 100),
    Y: () => String(year),
    z: () => zoneOffsetText(Number(hidden[1] ?? zoneSeconds(isSummer))),
    Z: () => String(hidden[0] ?? zoneName(isSummer)),
    '%': () => '%',
  };
  return format.replace(/%(.)/gs, (whole, directive: string) => directives[directive]?.() ?? whole);
}

function zoneSeconds(isSummer: number): number {
  const [standard, summer] = zoneOffsets(new Date().getFullYear());
  return 0 - (isSummer > 0 ? summer : standard) * 60;
}

function zoneName(isSummer: number): string {
  const { tzname } = zoneFacts();
  return String((tzname as PyTuple).items[isSummer > 0 ? 1 : 0]);
}
