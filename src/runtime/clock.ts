/** A clock that never goes back, in milliseconds. */
export function monotonicMilliseconds(): number {
  // Not `performance.now()`: Node loads a module of its own for it, which a start-up feels (2 ms of 60).
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}
