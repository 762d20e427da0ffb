#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int is_prime(int64_t n) {
    if (n % 2 == 0) return n == 2;
    for (int64_t divisor = 3; divisor * divisor <= n; divisor += 2) {
        if (n % divisor == 0) return 0;
    }
    return n > 1;
}

static int64_t kernel(int64_t limit) {
    int64_t count = 0;
    for (int64_t n = 0; n < limit; n++) count += is_prime(n);
    return count;
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
