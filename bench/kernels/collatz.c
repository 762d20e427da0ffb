#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int64_t kernel(int64_t limit) {
    int64_t longest = 0, best = 0;
    for (int64_t start = 1; start < limit; start++) {
        int64_t n = start, steps = 0;
        while (n != 1) {
            n = n % 2 == 0 ? n / 2 : 3 * n + 1;
            steps++;
        }
        if (steps > longest) {
            longest = steps;
            best = start;
        }
    }
    return best * 1000 + longest;
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
