function kernel(n) {
  let state = 88172645463325252n;
  let total = 0;
  for (let i = 0; i < n; i++) {
    state ^= BigInt.asUintN(64, state << 13n);
    state ^= state >> 7n;
    state ^= BigInt.asUintN(64, state << 17n);
    total += Number(state >> 56n);
  }
  return total;
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
