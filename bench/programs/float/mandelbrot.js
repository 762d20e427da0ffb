function totalIterations(width, height, limit) {
  let total = 0;
  for (let row = 0; row < height; row++) {
    const imaginary = (2 * row) / height - 1;
    for (let column = 0; column < width; column++) {
      const real = (3 * column) / width - 2;
      let x = 0;
      let y = 0;
      let count = 0;
      while (count < limit && x * x + y * y <= 4) {
        [x, y] = [x * x - y * y + real, 2 * x * y + imaginary];
        count++;
      }
      total += count;
    }
  }
  return total;
}

const start = performance.now();
console.log(totalIterations(960, 640, 100));
console.log((performance.now() - start) / 1000);
