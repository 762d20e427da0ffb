function kernel(size) {
  let total = 0;
  for (let row = 0; row < size; row++) {
    const imaginary = (2 * row) / size - 1;
    for (let column = 0; column < size; column++) {
      const real = (2 * column) / size - 1.5;
      let x = 0;
      let y = 0;
      let count = 0;
      while (count < 100 && x * x + y * y <= 4) {
        const next = x * x - y * y + real;
        y = 2 * x * y + imaginary;
        x = next;
        count++;
      }
      total += count;
    }
  }
  return total;
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
