// The figures as text. A ratio says how many times as fast as the reference an engine is: more is better.

import { geometricMean } from './engines.mjs';

const ENGINES = ['tauraro', 'jit', 'pypy', 'node'];

function row(name, cells) {
  return `${name.padEnd(24)}${cells.map((cell) => cell.padStart(14)).join('')}\n`;
}

function ratioCell(ratio) {
  return ratio === undefined ? '' : `${ratio.toFixed(2)}x`;
}

/** Programs by group: CPython's seconds (tauraro's where there is no CPython) and the ratio of each engine to it. */
export function formatPrograms(programs) {
  const entries = Object.entries(programs);
  if (entries.length === 0) return '';
  const reference = entries.every(([, times]) => times.python !== undefined) ? 'python' : 'tauraro';
  const shown = ENGINES.filter((engine) => entries.some(([, times]) => times[engine] !== undefined));
  let text = row('program', [`${reference} s`, ...shown]);
  for (const group of new Set(entries.map(([name]) => name.split('/')[0]))) {
    const ratios = new Map(shown.map((engine) => [engine, []]));
    for (const [name, times] of entries) {
      if (!name.startsWith(`${group}/`)) continue;
      const cells = shown.map((engine) => {
        if (times[engine] === undefined) return '';
        const ratio = times[reference] / times[engine];
        ratios.get(engine).push(ratio);
        return ratioCell(ratio);
      });
      text += row(name, [times[reference].toFixed(3), ...cells]);
    }
    const means = [...ratios.values()].map((values) =>
      values.length > 0 ? ratioCell(geometricMean(values)) : '',
    );
    text += `${row(`${group}: mean`, ['', ...means])}\n`;
  }
  return text;
}

/** CPU milliseconds of whole processes: how many times and how much more than `node -e 0`. Less is better. */
export function formatStartup(startup) {
  const base = startup['node -e 0'];
  let text = row('process', ['CPU ms', 'to node -e 0', 'above it, ms']);
  for (const [name, milliseconds] of Object.entries(startup)) {
    text += row(name, [
      milliseconds.toFixed(1),
      ratioCell(milliseconds / base),
      (milliseconds - base).toFixed(1),
    ]);
  }
  return `${text}\n`;
}

export function formatMemory(memory) {
  const rows = Object.entries(memory).map(([name, megabytes]) => row(name, [megabytes.toFixed(1)]));
  return row('process', ['peak MB']) + rows.join('');
}
