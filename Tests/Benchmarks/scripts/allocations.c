// Counts what a program asks of the heap and prints it on standard error when the program ends.
//
//   cc -O2 -shared -fPIC -o allocations.so allocations.c -ldl && LD_PRELOAD=./allocations.so program
//
// With ALLOCATIONS_FROM=n it also says who asked, for the ten allocations after the n-th (Linux with glibc only).
#include <execinfo.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

void *__libc_malloc(size_t);
void *__libc_calloc(size_t, size_t);
void *__libc_realloc(void *, size_t);
void *__libc_memalign(size_t, size_t);

static atomic_long asked;
static long from = -1;

static void count(void) {
  long now = atomic_fetch_add(&asked, 1);
  if (from < 0 || now < from || now >= from + 10) return;
  void *frames[12];
  backtrace_symbols_fd(frames, backtrace(frames, 12), 2);
  fputs("--\n", stderr);
}

void *malloc(size_t size) {
  count();
  return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
  count();
  return __libc_calloc(number, size);
}

void *realloc(void *old, size_t size) {
  count();
  return __libc_realloc(old, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
  count();
  return __libc_memalign(alignment, size);
}

int posix_memalign(void **place, size_t alignment, size_t size) {
  count();
  *place = __libc_memalign(alignment, size);
  return *place ? 0 : 12;
}

__attribute__((constructor)) static void begin(void) {
  const char *word = getenv("ALLOCATIONS_FROM");
  void *frame[1];
  // The first call asks the heap for itself.
  backtrace(frame, 1);
  if (word) from = atol(word);
}

__attribute__((destructor)) static void end(void) {
  fprintf(stderr, "allocations %ld\n", atomic_load(&asked));
}
