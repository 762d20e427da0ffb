/**
 * A clock that never goes back. Not `performance.now()`: Node loads a module of its own for it, which takes as long as
 * compiling a loop does (2 to 4 ms).
 */

export function monotonicMilliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

export function monotonicNanoseconds(): bigint {
  return process.hrtime.bigint();
}
