// The month's inner loop in plain C: referrals, leavers, one queue for each contract, waits and the share within the
// standard, as the demand page of the model has them. The limit that Quorate's own loop is held against.
//
//   cc -O2 -o month month.c -lm && ./month <units> <rounds>
//
// Seven places, ten years; with one unit all places share a queue, with seven each has its own. Prints nanoseconds a
// place and month and a checksum.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PLACES = 7, YEARS = 10 };

struct unit {
  int first, count;
  double capacity, seen, planned;
};

static double waiting[PLACES], seen[PLACES], left[PLACES], referred[PLACES], waited[PLACES], within[PLACES];
static double seen_now[PLACES], left_now[PLACES];

__attribute__((noinline)) void serve(
    const double *referrals, struct unit *units, int count, double leaving, double standard) {
  for (int month = 0; month < 12; month++, referrals += PLACES) {
    for (int p = 0; p < PLACES; p++) {
      double leavers = waiting[p] * leaving;
      left[p] += leavers;
      referred[p] += referrals[p];
      left_now[p] = leavers;
      seen_now[p] = 0;
      waiting[p] += referrals[p] - leavers;
    }
    for (struct unit *u = units; u < units + count; u++) {
      double ready = 0;
      for (int p = u->first; p < u->first + u->count; p++) ready += waiting[p];
      double share = ready > 0 ? fmin(1, u->capacity / ready) : 0;
      for (int p = u->first; p < u->first + u->count; p++) {
        double now = waiting[p] * share;
        waiting[p] -= now;
        seen_now[p] += now;
      }
      u->seen += ready * share;
      u->planned += u->capacity;
    }
    for (int p = 0; p < PLACES; p++) {
      double served = seen_now[p], flow = served + left_now[p];
      double wait = flow > 0 ? fmin(24, waiting[p] / flow) : (waiting[p] > 0 ? 24 : 0);
      seen[p] += served;
      waited[p] += wait * served;
      within[p] += served * (wait > 0 ? 1 - exp(-standard / wait) : 1);
    }
  }
}

int main(int argc, char **argv) {
  int count = argc > 1 ? atoi(argv[1]) : 1, rounds = argc > 2 ? atoi(argv[2]) : 10000;
  if (count != 1 && count != PLACES) return 64;
  static double referrals[YEARS * 12 * PLACES];
  for (int i = 0; i < YEARS * 12 * PLACES; i++) referrals[i] = 100 + 20 * sin(i);
  struct unit units[PLACES];
  double sum = 0;
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int round = 0; round < rounds; round++) {
    for (int u = 0; u < count; u++)
      units[u] = (struct unit){u * PLACES / count, PLACES / count, 96.0 * PLACES / count, 0, 0};
    for (int p = 0; p < PLACES; p++) waiting[p] = 300 + round % 7;
    for (int year = 0; year < YEARS; year++) {
      memset(seen, 0, sizeof seen);
      memset(left, 0, sizeof left);
      memset(referred, 0, sizeof referred);
      memset(waited, 0, sizeof waited);
      memset(within, 0, sizeof within);
      serve(referrals + year * 12 * PLACES, units, count, 0.02, 18.0 * 12 / 52);
      for (int p = 0; p < PLACES; p++) sum += within[p];
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &to);
  double elapsed = (to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec);
  printf("%d units\t%.3f ns a place and month\t%.6f\n", count, elapsed / rounds / (YEARS * 12 * PLACES), sum / rounds);
}
