function ackermann(m, n) {
  if (m === 0) return n + 1;
  return ackermann(m - 1, n === 0 ? 1 : ackermann(m, n - 1));
}

function kernel(n) {
  let total = 0;
  for (let i = 0; i < n; i++) total += ackermann(2, 300);
  return total;
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
