function gcd(a, b) {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function kernel(n) {
  let total = 0;
  for (let i = 1; i < n; i++) total += gcd(i, 1836311903);
  return total;
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
