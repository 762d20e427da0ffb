#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int64_t kernel(int64_t size) {
    int64_t total = 0;
    for (int64_t row = 0; row < size; row++) {
        double imaginary = 2.0 * row / size - 1.0;
        for (int64_t column = 0; column < size; column++) {
            double real = 2.0 * column / size - 1.5, x = 0.0, y = 0.0;
            int64_t count = 0;
            while (count < 100 && x * x + y * y <= 4.0) {
                double next = x * x - y * y + real;
                y = 2.0 * x * y + imaginary;
                x = next;
                count++;
            }
            total += count;
        }
    }
    return total;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
    int64_t n = count > 1 ? atoll(arguments[1]) : 0;
    double start = now();
    int64_t result = kernel(n);
    double seconds = now() - start;
    printf("%" PRId64 "\n", result);
    printf("%.9f\n", seconds);
    return 0;
}
