const start = performance.now();
const counts = new Map();
let seed = 1;
for (let i = 0; i < 2_500_000; i++) {
  seed = (seed * 16807) % 2147483647;
  const word = `w${seed % 5000}`;
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
const ranking = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const shown = ranking.slice(0, 3).map(([word, count]) => `('${word}', ${count})`);
console.log(counts.size, `[${shown.join(', ')}]`);
console.log((performance.now() - start) / 1000);
