#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int64_t kernel(int64_t n) {
    int64_t total = 0;
    for (int64_t i = 0; i < n; i++) {
        total += i;
        /* Without it gcc makes a formula of the loop. */
        __asm__ volatile("" : "+r"(total));
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
