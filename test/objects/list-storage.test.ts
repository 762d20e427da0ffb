/** Which lists keep raw doubles: invisible to programs, and what makes lists of floats fast. */

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { PyList } from '../../src/objects/containers/list.ts';
import { PyFloat, type Value } from '../../src/objects/value.ts';

const floats = (...values: number[]): Value[] => values.map((value) => new PyFloat(value));

test('a list of floats keeps raw doubles', () => {
  const list = PyList.from(floats(1.5, -0, Infinity));
  assert.equal(list.doubles, [1.5, -0, Infinity]);
  list.set(0, new PyFloat(2));
  list.push(new PyFloat(3));
  assert.equal(list.doubles, [2, -0, Infinity, 3]);
  assert.equal(list.slice(1, 3).doubles, [-0, Infinity]);
  assert.equal(list.stride(3, -2, 2).doubles, [3, -0]);
  assert.equal(PyList.from(floats(0.5)).repeat(3).doubles, [0.5, 0.5, 0.5]);
});

test('an empty list becomes one with its first float', () => {
  const list = PyList.from([]);
  list.push(new PyFloat(0.5));
  assert.equal(list.doubles, [0.5]);
});

test('another element, or NaN, moves all to general storage', () => {
  for (const other of [1, 'text', null, new PyFloat(Number.NaN)]) {
    const list = PyList.from(floats(1.5, 2.5));
    list.set(1, other);
    assert.is(list.doubles, null);
    assert.is(list.get(1), other);
    assert.is((list.get(0) as PyFloat).value, 1.5);
  }
});

test('elements keep their identity in general storage', () => {
  const nan = new PyFloat(Number.NaN);
  const list = PyList.from([new PyFloat(1), nan]);
  assert.is(list.get(1), nan);
  assert.is(list.doubles, null);
});

test.run();
