function kernel(n) {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < n; i++) {
    value ^= BigInt(i & 0xff);
    value = BigInt.asUintN(64, value * 0x100000001b3n);
  }
  return value;
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
