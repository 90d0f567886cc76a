#if defined(__linux__)
#define _GNU_SOURCE
#else
#define _DARWIN_C_SOURCE
#define __STDC_WANT_LIB_EXT1__ 1
#endif

#include "platform.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/types.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#elif defined(__APPLE__)
#include <sys/ptrace.h>
#endif

int kagiban_forbid_core_dumps(void) {
  // Swift's runtime can have a crash handler that prints registers and the memory behind them.
  const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV, SIGQUIT};
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++)
    signal(crashes[index], SIG_DFL);
  struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return errno;
#if defined(__linux__)
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return errno;
#elif defined(__APPLE__) && !defined(DEBUG)
  if (ptrace(PT_DENY_ATTACH, 0, 0, 0) != 0) return errno;
#endif
  return 0;
}

void *kagiban_secret_pages(size_t size, int *locked) {
  *locked = 0;
  void *pages = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (pages == MAP_FAILED) return NULL;
#if defined(__linux__)
  madvise(pages, size, MADV_DONTDUMP);
#endif
  *locked = mlock(pages, size) == 0;
  return pages;
}

void kagiban_release_secret_pages(void *pages, size_t size) {
#if defined(__linux__)
  explicit_bzero(pages, size);
#else
  memset_s(pages, size, 0, size);
#endif
  munlock(pages, size);
  munmap(pages, size);
}
