const start = performance.now();

let total = 0;
for (let i = 0; i < 20_000_000; i++) total += i * 2;

console.log(total);
console.log((performance.now() - start) / 1000);
