const start = performance.now();
const lines = [];
for (let i = 0; i < 600_000; i++) {
  const name = `item${i % 1000}`;
  const price = (i % 977) / 10;
  lines.push(
    `${String(i).padStart(8)} ${name.padEnd(12)}${price.toFixed(2).padStart(10)} ${name.toUpperCase()}`,
  );
}
const text = lines.join('\n');
console.log(text.length, text.split('ITEM7').length - 1, text.slice(1000, 1040).trim());
console.log((performance.now() - start) / 1000);
