function kernel(n) {
  let total = 0;
  for (let i = 0; i < n; i++) total += i;
  return total;
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
