/* All ways to divide n members (14 unless given), the best by what each group adds: plain recursion over the unit of the
   first member that is left. Prints milliseconds, the best score and the count, as `Benchmarks partitions` does. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double *score;
static uint64_t count;
static double best = -1e300;

static double of(uint64_t group) {
  uint64_t z = group * 0x9E3779B97F4A7C15u;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
  z ^= z >> 31;
  return (double)(z >> 11) * 0x1p-53 - 0.5;
}

static void walk(uint32_t rest, double sum) {
  if (rest == 0) {
    count++;
    if (sum > best) best = sum;
    return;
  }
  uint32_t first = rest & -rest, others = rest ^ first, more = others;
  for (;;) {
    walk(others ^ more, sum + score[more | first]);
    if (more == 0) return;
    more = (more - 1) & others;
  }
}

int main(int argc, char **argv) {
  int n = argc > 1 ? atoi(argv[1]) : 14;
  uint32_t all = (1u << n) - 1;
  score = malloc(sizeof(double) << n);
  for (uint32_t group = 1; group <= all; group++) score[group] = of(group);
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  walk(all, 0);
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%d\t%.1f\t%.15g\t%llu\n", n, (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6, best,
         (unsigned long long)count);
  return 0;
}
