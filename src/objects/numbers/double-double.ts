/**
 * Double-double arithmetic: a number as the unevaluated sum of two doubles, some 106 bits, for results that are to be
 * rounded correctly once at the end (T. J. Dekker, "A floating-point technique for extending the available precision",
 * 1971). An operation returns the high part, which is the sum rounded to a double, and leaves the other part in `low[0]`:
 * nothing is allocated (a variable of a module would box every number, which measured five times slower).
 */

/**
 * The low part of the last result; to be read before the next operation. A buffer of its own has an address that V8 can
 * compile in; without one, an array so small would move about.
 */
export const low = new Float64Array(new ArrayBuffer(8));

/** `a + b` of doubles, exactly. */
export function twoSum(a: number, b: number): number {
  const sum = a + b;
  const part = sum - a;
  low[0] = a - (sum - part) + (b - part);
  return sum;
}

/** `a + b` of doubles, exactly, where |a| >= |b|. */
export function quickTwoSum(a: number, b: number): number {
  const sum = a + b;
  low[0] = b - (sum - a);
  return sum;
}

/** A factor that parts a double into halves of 26 bits. */
export const SPLITTER = 2 ** 27 + 1;

/** `a * b` of doubles, exactly; below 2^996 and far from underflow. */
export function twoProduct(a: number, b: number): number {
  const product = a * b;
  const bigA = SPLITTER * a;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = SPLITTER * b;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  low[0] = highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
  return product;
}

/** `a + b`. */
export function add(a: number, aLow: number, b: number, bLow: number): number {
  const sum = twoSum(a, b);
  const sumLow = low[0];
  const tail = twoSum(aLow, bLow);
  const tailLow = low[0];
  const high = quickTwoSum(sum, sumLow + tail);
  return quickTwoSum(high, low[0] + tailLow);
}

/** `a * b`. */
export function multiply(a: number, aLow: number, b: number, bLow: number): number {
  const product = twoProduct(a, b);
  return quickTwoSum(product, low[0] + (a * bLow + aLow * b));
}

/** `a / b`. */
export function divide(a: number, aLow: number, b: number, bLow: number): number {
  const first = a / b;
  let product = multiply(b, bLow, first, 0);
  const rest = add(a, aLow, -product, -low[0]);
  const restLow = low[0];
  const second = rest / b;
  product = multiply(b, bLow, second, 0);
  const third = add(rest, restLow, -product, -low[0]) / b;
  const quotient = quickTwoSum(first, second);
  return add(quotient, low[0], third, 0);
}

/** The square root of `a > 0`. */
export function squareRoot(a: number, aLow: number): number {
  const root = Math.sqrt(a);
  const square = twoProduct(root, root);
  const rest = add(a, aLow, -square, -low[0]);
  return quickTwoSum(root, rest / (2 * root));
}
