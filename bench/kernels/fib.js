function kernel(n) {
  return n < 2 ? n : kernel(n - 1) + kernel(n - 2);
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
