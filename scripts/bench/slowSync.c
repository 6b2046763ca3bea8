/* A disk that takes its time: every flush waits SLOW_SYNC_US microseconds longer. For LD_PRELOAD. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

typedef int (*flush_function)(int);

static void wait_a_little(void) {
  static long micros = -1;
  if (micros < 0) {
    const char *set = getenv("SLOW_SYNC_US");
    micros = set ? atol(set) : 0;
  }
  struct timespec pause = {micros / 1000000, micros % 1000000 * 1000};
  nanosleep(&pause, NULL);
}

static int flush(const char *name, int file) {
  wait_a_little();
  return ((flush_function)dlsym(RTLD_NEXT, name))(file);
}

int fsync(int file) { return flush("fsync", file); }
int fdatasync(int file) { return flush("fdatasync", file); }
