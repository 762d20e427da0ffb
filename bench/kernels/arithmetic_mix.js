function kernel(n) {
  let total = 0;
  let level = 0;
  for (let i = 0; i < n; i++) {
    const a = (i % 1000) - 500;
    const b = Math.floor(a / 7);
    total += a * b - (i & 15) + (((a % 13) + 13) % 13);
    level = level * 0.5 + (a - b) / 3;
  }
  return total + Math.trunc(level);
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
