class Particle {
  constructor(x, y, vx, vy) {
    this.x = x;
    this.y = y;
    this.vx = vx;
    this.vy = vy;
  }

  move(dt) {
    this.x += this.vx * dt;
    this.y += this.vy * dt;
    if (this.x < 0 || this.x > 1) this.vx = -this.vx;
    if (this.y < 0 || this.y > 1) this.vy = -this.vy;
  }

  energy() {
    return 0.5 * (this.vx * this.vx + this.vy * this.vy);
  }
}

const start = performance.now();
const particles = Array.from(
  { length: 1000 },
  (_, i) => new Particle(i / 1000, ((i * 7) % 1000) / 1000, (i % 13) / 10, (i % 17) / 10),
);
for (let round = 0; round < 6000; round++) for (const particle of particles) particle.move(0.01);
console.log(particles.reduce((sum, particle) => sum + particle.energy(), 0));
console.log(particles.reduce((sum, particle) => sum + particle.x, 0));
console.log((performance.now() - start) / 1000);
