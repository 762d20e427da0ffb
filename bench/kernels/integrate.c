#include <inttypes.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double kernel(int64_t n) {
    double width = acos(-1.0) / n, total = 0.0;
    for (int64_t i = 0; i < n; i++) total += sin((i + 0.5) * width);
    return total * width;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
    int64_t n = count > 1 ? atoll(arguments[1]) : 0;
    double start = now();
    double result = kernel(n);
    double seconds = now() - start;
    printf("%.1f\n", result);
    printf("%.9f\n", seconds);
    return 0;
}
