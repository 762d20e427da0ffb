function kernel(n) {
  const width = Math.PI / n;
  let total = 0;
  for (let i = 0; i < n; i++) total += Math.sin((i + 0.5) * width);
  return (total * width).toFixed(9).replace(/\.?0+$/, '.0');
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
