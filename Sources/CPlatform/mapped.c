#if defined(__linux__)
#define _GNU_SOURCE
#else
#define _DARWIN_C_SOURCE
#endif

#include "mapped.h"

#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/mman.h>

#include "mapped_copy.h"

// Where the copy that this thread is making returns to if the bytes are gone.
static _Thread_local sigjmp_buf *volatile escape;

static struct sigaction before;

void kagiban_escape_mapped_copy(void) {
  sigjmp_buf *here = escape;
  if (here == NULL) return;
  escape = NULL;
  siglongjmp(*here, 1);
}

static void handle_bus_error(int signal_number, siginfo_t *info, void *context) {
  kagiban_escape_mapped_copy();
  if (before.sa_flags & SA_SIGINFO) {
    before.sa_sigaction(signal_number, info, context);
  } else if (before.sa_handler == SIG_DFL || before.sa_handler == SIG_IGN) {
    // Returning repeats what raised the signal, and now that ends the process.
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal_number, &standard, NULL);
  } else {
    before.sa_handler(signal_number);
  }
}

// Every time, since a program may have set its own handlers since the last map.
static int install(void) {
  static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&lock);
  struct sigaction current;
  int result = sigaction(SIGBUS, NULL, &current);
  int is_ours = (current.sa_flags & SA_SIGINFO) ? current.sa_sigaction == handle_bus_error
                                                : current.sa_handler == kagiban_end_unless_copying;
  if (result == 0 && !is_ours) {
    before = current;
    // SA_NODEFER, since the jump out of the handler does not restore what is blocked.
    struct sigaction ours = {
        .sa_sigaction = handle_bus_error, .sa_flags = SA_SIGINFO | SA_NODEFER | SA_ONSTACK};
    sigemptyset(&ours.sa_mask);
    result = sigaction(SIGBUS, &ours, NULL);
  }
  pthread_mutex_unlock(&lock);
  return result;
}

const void *kagiban_map_file(int descriptor, size_t size) {
  if (install() != 0) return NULL;
  void *map = mmap(NULL, size, PROT_READ, MAP_SHARED, descriptor, 0);
  if (map == MAP_FAILED) return NULL;
  // A fault on a cold file reads its page and not the megabytes around it.
  madvise(map, size, MADV_RANDOM);
  return map;
}

void kagiban_unmap_file(const void *map, size_t size) { munmap((void *)map, size); }

int kagiban_copy_mapped(void *destination, const void *source, size_t count) {
  kagiban_part all = {.offset = 0, .count = count};
  return kagiban_copy_mapped_parts(destination, source, &all, 1);
}

int kagiban_copy_mapped_parts(
    void *destination, const void *map, const kagiban_part *parts, size_t number) {
  sigjmp_buf here;
  if (sigsetjmp(here, 0) != 0) return 0;
  escape = &here;
  // Without the fences the compiler may move the copies out from between.
  atomic_signal_fence(memory_order_seq_cst);
  char *target = destination;
  for (size_t index = 0; index < number; index++) {
    memcpy(target, (const char *)map + parts[index].offset, parts[index].count);
    target += parts[index].count;
  }
  atomic_signal_fence(memory_order_seq_cst);
  escape = NULL;
  return 1;
}
