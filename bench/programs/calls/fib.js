function fib(n) {
  if (n < 2) return n;
  return fib(n - 1) + fib(n - 2);
}

const start = performance.now();
console.log(fib(35));
console.log((performance.now() - start) / 1000);
