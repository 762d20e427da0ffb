function kernel(limit) {
  let longest = 0;
  let best = 0;
  for (let start = 1; start < limit; start++) {
    let n = start;
    let steps = 0;
    while (n !== 1) {
      n = n % 2 === 0 ? n / 2 : 3 * n + 1;
      steps++;
    }
    if (steps > longest) {
      longest = steps;
      best = start;
    }
  }
  return best * 1000 + longest;
}

const n = Number(process.argv[2]);
const start = performance.now();
const result = kernel(n);
const seconds = (performance.now() - start) / 1000;
console.log(String(result));
console.log(seconds);
