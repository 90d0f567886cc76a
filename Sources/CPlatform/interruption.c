#if defined(__linux__)
#define _GNU_SOURCE
#else
#define _DARWIN_C_SOURCE
#endif

#include "interruption.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "mapped_copy.h"
#include "terminal_signals.h"

// Fixed memory: a signal handler may neither allocate nor take a lock.
enum { NOTES = 16 };
enum { FREE, CLAIMED, ARMED };
static char paths[NOTES][PATH_MAX];
static atomic_int states[NOTES];

int kagiban_note_partial_file(const char *path) {
  size_t size = strlen(path) + 1;
  if (size > PATH_MAX) {
    errno = ENAMETOOLONG;
    return -1;
  }
  for (int note = 0; note < NOTES; note++) {
    int expected = FREE;
    if (!atomic_compare_exchange_strong(&states[note], &expected, CLAIMED)) continue;
    memcpy(paths[note], path, size);
    atomic_store(&states[note], ARMED);
    return note;
  }
  errno = EMFILE;
  return -1;
}

void kagiban_forget_partial_file(int note) {
  if (note >= 0 && note < NOTES) atomic_store(&states[note], FREE);
}

// The one folder that is being filled, if there is one.
enum { NO_FOLDER, NOTED, REMOVING };
static char folder_path[PATH_MAX];
static atomic_int folder_state = NO_FOLDER;
static atomic_int folder_descriptor = -1;
static atomic_int folder_last = -1;

int kagiban_note_partial_folder(const char *path) {
  size_t size = strlen(path) + 1;
  if (size > PATH_MAX) {
    errno = ENAMETOOLONG;
    return -1;
  }
  if (atomic_load(&folder_state) != NO_FOLDER) {
    errno = EBUSY;
    return -1;
  }
  memcpy(folder_path, path, size);
  atomic_store(&folder_descriptor, -1);
  atomic_store(&folder_last, -1);
  atomic_store(&folder_state, NOTED);
  return 0;
}

void kagiban_open_partial_folder(int descriptor) { atomic_store(&folder_descriptor, descriptor); }

// The handler removes the folder on another thread, and ends the process when it is done.
static void wait_for_the_end(void) {
  while (1) poll(NULL, 0, 1000);
}

void kagiban_enter_partial_folder(int number) {
  // In this order: what is made after the handler looked is made under a number that it then sees.
  atomic_store(&folder_last, number);
  if (atomic_load(&folder_state) == REMOVING) wait_for_the_end();
}

void kagiban_forget_partial_folder(void) {
  int expected = NOTED;
  if (!atomic_compare_exchange_strong(&folder_state, &expected, NO_FOLDER) && expected == REMOVING) {
    wait_for_the_end();
  }
}

// Removes the file `XXXXX.txt`; with what a signal handler may call.
static void remove_range(int descriptor, int number) {
  char name[] = "00000.txt";
  for (int digit = 0; digit < 5; digit++) {
    name[digit] = "0123456789ABCDEF"[number >> (16 - 4 * digit) & 15];
  }
  unlinkat(descriptor, name, 0);
}

// Seconds that whoever stopped the run can be kept waiting: on a slow disk a million files take minutes.
enum { PATIENCE = 5 };

static time_t seconds_passed(void) {
  struct timespec now = {0};
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec;
}

// Nobody else makes files meanwhile but the thread that may have been about to make one; its number is
// known. What is not removed in time stays.
static void remove_folder(void) {
  int expected = NOTED;
  if (!atomic_compare_exchange_strong(&folder_state, &expected, REMOVING)) return;
  int descriptor = atomic_load(&folder_descriptor);
  int last = atomic_load(&folder_last);
  time_t end = seconds_passed() + PATIENCE;
  for (int number = 0; descriptor >= 0 && number <= last; number++) {
    if (number % 256 == 0 && seconds_passed() > end) return;
    remove_range(descriptor, number);
  }
  for (int attempt = 0; attempt < 100; attempt++) {
    if (rmdir(folder_path) == 0 || (errno != ENOTEMPTY && errno != EEXIST)) return;
    poll(NULL, 0, 10);
    int latest = atomic_load(&folder_last);
    for (int number = last < 0 ? 0 : last; number <= latest; number++) {
      remove_range(descriptor, number);
    }
  }
}

// Ends the process by the signal itself rather than by exit(130): only then does a shell that runs
// a script know that the user wanted to stop the script too.
static void end(int signal_number) {
  kagiban_uncover_terminal();
  for (int note = 0; note < NOTES; note++) {
    if (atomic_load(&states[note]) == ARMED) unlink(paths[note]);
  }
  remove_folder();
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigaction(signal_number, &standard, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal_number);
  // Only the first process of a container comes here: default actions do not reach it.
  _exit(128 + signal_number);
}

// A file that became shorter under a map is no reason to end. The jump away from here needs a
// handler that blocks nothing, so that what `end` asks for is done by hand.
void kagiban_end_unless_copying(int signal_number) {
  kagiban_escape_mapped_copy();
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, NULL);
  end(signal_number);
}

static int ignore(int signal_number) {
  struct sigaction ignored = {.sa_handler = SIG_IGN};
  return sigaction(signal_number, &ignored, NULL);
}

static int end_on(int signal_number) {
  struct sigaction before;
  if (sigaction(signal_number, NULL, &before) != 0) return -1;
  if (before.sa_handler == SIG_IGN) return 0;
  struct sigaction ending = {.sa_handler = end};
  // The first signal does the work; a second one must not come between.
  sigfillset(&ending.sa_mask);
  if (signal_number == SIGBUS) {
    ending = (struct sigaction){
        .sa_handler = kagiban_end_unless_copying, .sa_flags = SA_NODEFER};
    sigemptyset(&ending.sa_mask);
  }
  return sigaction(signal_number, &ending, NULL);
}

int kagiban_handle_signals(void) {
  static atomic_flag done = ATOMIC_FLAG_INIT;
  if (atomic_flag_test_and_set(&done)) return 0;
  // Whatever ends a process by default, a crash included: a silent terminal and a partial file are
  // as bad after it.
  const int endings[] = {
      SIGINT,  SIGTERM, SIGHUP,  SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF,
      SIGXCPU, SIGSEGV, SIGBUS,  SIGILL,  SIGFPE,  SIGABRT, SIGTRAP, SIGSYS,
  };
  for (size_t index = 0; index < sizeof endings / sizeof *endings; index++) {
    if (end_on(endings[index]) != 0) return errno;
  }
  if (ignore(SIGPIPE) != 0 || ignore(SIGXFSZ) != 0) return errno;
  return 0;
}
