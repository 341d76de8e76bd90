// The month's inner loop in plain C: referrals, leavers, one queue for each contract (the old one shared until a unit's
// own begins), waits and the share within the standard, as the demand page of the model has them. The limit that
// Quorate's own loop is held against.
//
//   cc -O3 -o month month.c -lm && ./month <numbers> <rounds>
//
// The numbers are one run's of Quorate, laid out by scripts/measure.py from `quorate replay --part months`, the first
// month being over: places, units, months; leave rate, standard, flex; the lists; each unit's places; then month by month
// each unit's capacity and whether its contract is its own, and each place's referrals. Prints nanoseconds a place and
// month, the sum of all lists at all months' ends, and the sum of all who were seen; the script adds the same numbers up
// from Quorate's own months, and they are the same to the last bit.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

struct unit {
  int count;
  const int *places;
  double seen, planned;
};

struct month {
  double *capacity;
  char *own;
  double *referrals;
};

static int places, units, months;
static double leaving, standard, flex;
static double *waiting, *opening, *seen, *left, *referred, *waited, *within, *seen_now, *left_now;
static char *is_old;
static struct unit *unit;
static struct month *plan;
static double all_waiting, all_seen;

// Not fmin, which is a call here: a number that is none does not occur.
static inline double least(double a, double b) { return a < b ? a : b; }

// So many months one after the other, what happened added to the year's sums.
__attribute__((noinline)) static void serve(const struct month *month, int count, int is_checked) {
  for (; count > 0; count--, month++) {
    const double *referrals = month->referrals;
    for (int p = 0; p < places; p++) {
      double leavers = waiting[p] * leaving;
      left[p] += leavers;
      referred[p] += referrals[p];
      left_now[p] = leavers;
      seen_now[p] = 0;
      is_old[p] = 0;
      waiting[p] += referrals[p] - leavers;
    }
    double old = 0;
    for (int u = 0; u < units; u++) {
      unit[u].planned += month->capacity[u];
      if (month->own[u]) continue;
      old += month->capacity[u];
      for (int at = 0; at < unit[u].count; at++) is_old[unit[u].places[at]] = 1;
    }
    if (old > 0) {
      double ready = 0;
      for (int p = 0; p < places; p++)
        if (is_old[p]) ready += waiting[p];
      double share = ready > 0 ? least(1, old * flex / ready) : 0;
      for (int p = 0; p < places; p++)
        if (is_old[p]) {
          double now = waiting[p] * share;
          waiting[p] -= now;
          seen_now[p] += now;
        }
      for (int u = 0; u < units; u++)
        if (!month->own[u]) unit[u].seen += ready * share * month->capacity[u] / old;
    }
    for (int u = 0; u < units; u++) {
      if (!month->own[u]) continue;
      double ready = 0;
      for (int at = 0; at < unit[u].count; at++) ready += waiting[unit[u].places[at]];
      double share = ready > 0 ? least(1, month->capacity[u] * flex / ready) : 0;
      for (int at = 0; at < unit[u].count; at++) {
        int p = unit[u].places[at];
        double now = waiting[p] * share;
        waiting[p] -= now;
        seen_now[p] += now;
      }
      unit[u].seen += ready * share;
    }
    for (int p = 0; p < places; p++) {
      double served = seen_now[p];
      if (served == 0) continue;
      double flow = served + left_now[p];
      double wait = flow > 0 ? least(24, waiting[p] / flow) : (waiting[p] > 0 ? 24 : 0);
      seen[p] += served;
      waited[p] += wait * served;
      within[p] += served * (wait > 0 ? 1 - exp(-standard / wait) : 1);
    }
    if (is_checked)
      for (int p = 0; p < places; p++) {
        all_waiting += waiting[p];
        all_seen += seen_now[p];
      }
  }
}

// All years, the first of eleven months.
static void run(int is_checked) {
  memcpy(waiting, opening, places * sizeof(double));
  for (int from = 0; from < months;) {
    int until = (from + 1) / 12 * 12 + 11 < months ? (from + 1) / 12 * 12 + 11 : months;
    for (int p = 0; p < places; p++) seen[p] = left[p] = referred[p] = waited[p] = within[p] = 0;
    for (int u = 0; u < units; u++) unit[u].seen = unit[u].planned = 0;
    serve(plan + from, until - from, is_checked);
    from = until;
  }
}

static double number(FILE *file) {
  double value;
  if (fscanf(file, "%lf", &value) != 1) exit(65);
  return value;
}

static double *row(void) { return calloc(places, sizeof(double)); }

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  FILE *file = fopen(argv[1], "r");
  if (!file) return 66;
  int rounds = atoi(argv[2]);
  places = number(file), units = number(file), months = number(file);
  leaving = number(file), standard = number(file), flex = number(file);
  waiting = row(), opening = row(), seen = row(), left = row(), referred = row(), waited = row(), within = row();
  seen_now = row(), left_now = row(), is_old = calloc(places, 1);
  for (int p = 0; p < places; p++) opening[p] = number(file);
  unit = calloc(units, sizeof *unit);
  for (int u = 0; u < units; u++) {
    unit[u].count = number(file);
    int *served = calloc(unit[u].count, sizeof(int));
    for (int at = 0; at < unit[u].count; at++) served[at] = number(file);
    unit[u].places = served;
  }
  plan = calloc(months, sizeof *plan);
  for (int m = 0; m < months; m++) {
    plan[m] = (struct month){calloc(units, sizeof(double)), calloc(units, 1), row()};
    for (int u = 0; u < units; u++) {
      plan[m].capacity[u] = number(file);
      plan[m].own[u] = number(file) != 0;
    }
    for (int p = 0; p < places; p++) plan[m].referrals[p] = number(file);
  }
  struct timespec from, to;
  clock_gettime(CLOCK_MONOTONIC, &from);
  for (int round = 0; round < rounds; round++) run(0);
  clock_gettime(CLOCK_MONOTONIC, &to);
  run(1);
  double elapsed = (to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec);
  printf("%.3f\t%.17g\t%.17g\n", elapsed / rounds / months / places, all_waiting, all_seen);
}
