function power(base, exponent, modulus) {
  let result = 1;
  while (exponent > 0) {
    if (exponent & 1) result = (result * base) % modulus;
    base = (base * base) % modulus;
    exponent >>= 1;
  }
  return result;
}

function kernel(n) {
  let total = 0;
  for (let i = 0; i < n; i++) total += power(i, 999999, 1000003);
  return total;
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
