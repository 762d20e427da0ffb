"""Objects with float attributes that bounce in a box: attribute access and method calls."""

import time


class Particle:
    def __init__(self, x, y, vx, vy):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy

    def move(self, dt):
        self.x += self.vx * dt
        self.y += self.vy * dt
        if self.x < 0.0 or self.x > 1.0:
            self.vx = -self.vx
        if self.y < 0.0 or self.y > 1.0:
            self.vy = -self.vy

    def energy(self):
        return 0.5 * (self.vx * self.vx + self.vy * self.vy)


start = time.perf_counter()
particles = [Particle(i / 1000, (i * 7 % 1000) / 1000, (i % 13) / 10, (i % 17) / 10) for i in range(1000)]
for _ in range(6000):
    for particle in particles:
        particle.move(0.01)
print(sum(particle.energy() for particle in particles))
print(sum(particle.x for particle in particles))
print(time.perf_counter() - start)
