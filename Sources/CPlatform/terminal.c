#if defined(__linux__)
#define _GNU_SOURCE
#else
#define _DARWIN_C_SOURCE
#endif

#include "terminal.h"

#include <errno.h>
#include <limits.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "interruption.h"
#include "terminal_signals.h"

// One prompt at a time; everything a handler needs lies here, written before `prompting` is set.
static struct {
  int tty;
  struct termios before, quiet;
  struct sigaction stop_before, continue_before;
  char prompt[512], erasure[16];
  size_t prompt_size, erasure_size;
} current;
static atomic_int prompting, covered, answered;

static void show(const char *bytes, size_t size) {
  while (size > 0) {
    ssize_t written = write(current.tty, bytes, size);
    if (written < 0) {
      if (errno == EINTR) continue;
      return;
    }
    bytes += written;
    size -= (size_t)written;
  }
}

// What was typed goes first (a half-typed password would otherwise land in the shell), then the
// modes change at once: TCSAFLUSH would wait for output, for ever if the terminal is held by ^S.
static int set_modes(const struct termios *modes) {
  tcflush(current.tty, TCIFLUSH);
  while (tcsetattr(current.tty, TCSANOW, modes) != 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

static int cover(void) {
  atomic_store(&covered, 1);
  int failure = set_modes(&current.quiet);
  if (failure == 0) show(current.prompt, current.prompt_size);
  return failure;
}

static int uncover(void) {
  int failure = set_modes(&current.before);
  atomic_store(&covered, 0);
  show(current.erasure, current.erasure_size);
  return failure;
}

// Handlers run on whichever thread, and the answer may arrive on another one meanwhile: whoever
// comes second sees the other and leaves the terminal uncovered.
static void cover_again(void) {
  cover();
  if (atomic_load(&answered)) uncover();
}

void kagiban_uncover_terminal(void) {
  if (atomic_load(&prompting) && atomic_load(&covered)) uncover();
}

// Ctrl-Z: give the terminal back, stop as if there were no handler, and ask again afterwards.
static void suspend(int signal_number) {
  int errno_before = errno;
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  uncover();
  sigaction(signal_number, &standard, &ours);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal_number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal_number);
  sigaction(signal_number, &ours, NULL);
  // An orphaned process group is not stopped at all, and so never continued.
  if (!atomic_load(&covered)) cover_again();
  errno = errno_before;
}

// Also after SIGSTOP, which cannot be seen coming: the shell may have changed the modes meanwhile.
static void resume(int signal_number) {
  (void)signal_number;
  int errno_before = errno;
  show(current.erasure, current.erasure_size);
  cover_again();
  errno = errno_before;
}

static void watch(int signal_number, void (*handler)(int), struct sigaction *before) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(signal_number, NULL, before);
  if (before->sa_handler != SIG_IGN) sigaction(signal_number, &action, NULL);
}

int kagiban_conceal_terminal(
    int tty, const char *prompt, size_t prompt_size, const char *erasure, size_t erasure_size) {
  if (prompt_size > sizeof current.prompt || erasure_size > sizeof current.erasure) return EINVAL;
  if (atomic_load(&prompting)) return EBUSY;
  current.tty = tty;
  if (tcgetattr(tty, &current.before) != 0) return errno;
  int failure = kagiban_handle_signals();
  if (failure != 0) return failure;

  current.quiet = current.before;
  current.quiet.c_lflag &= ~(tcflag_t)(ECHO | ECHOE | ECHOK | ECHONL);
  // Whoever ran before may have left the terminal raw.
  current.quiet.c_lflag |= ICANON | ISIG;
  current.quiet.c_iflag |= ICRNL;
  memcpy(current.prompt, prompt, prompt_size);
  current.prompt_size = prompt_size;
  memcpy(current.erasure, erasure, erasure_size);
  current.erasure_size = erasure_size;

  atomic_store(&answered, 0);
  atomic_store(&prompting, 1);
  watch(SIGTSTP, suspend, &current.stop_before);
  watch(SIGCONT, resume, &current.continue_before);
  failure = cover();
  if (failure != 0) kagiban_reveal_terminal();
  return failure;
}

int kagiban_reveal_terminal(void) {
  if (!atomic_load(&prompting)) return 0;
  atomic_store(&answered, 1);
  sigaction(SIGCONT, &current.continue_before, NULL);
  int failure = uncover();
  sigaction(SIGTSTP, &current.stop_before, NULL);
  atomic_store(&prompting, 0);
  return failure;
}

size_t kagiban_terminal_line_limit(void) {
#if defined(__linux__)
  // The line discipline keeps 4,095 bytes and a newline; a line of 4,095 may have lost its end.
  return 4094;
#else
  return MAX_CANON - 2;
#endif
}

int kagiban_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
