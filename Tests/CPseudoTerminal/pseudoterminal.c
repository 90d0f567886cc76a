#if defined(__linux__)
#define _GNU_SOURCE
#else
#define _DARWIN_C_SOURCE
#endif

#include "pseudoterminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#if defined(__linux__)
#include <pty.h>
#else
#include <util.h>
#endif

int pseudoterminal_open(int *master, int *slave) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  if (openpty(master, slave, NULL, NULL, &size) != 0) return errno;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*slave, F_SETFD, FD_CLOEXEC);
  return 0;
}

int pseudoterminal_path(int slave, char *path, size_t size) {
  return ttyname_r(slave, path, size);
}

int pseudoterminal_echoes(int master) {
  struct termios modes;
  if (tcgetattr(master, &modes) != 0) return -1;
  return (modes.c_lflag & ECHO) != 0;
}

int private_pipe(int *reader, int *writer) {
  int ends[2];
  if (pipe(ends) != 0) return errno;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  *reader = ends[0];
  *writer = ends[1];
  return 0;
}

int child_limit_file_size(void) { return (int)RLIMIT_FSIZE; }

// From fork to exec only calls that are safe in a signal handler: the parent has threads.

static int all_defaults(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int signal_number = 1; signal_number < 32; signal_number++) {
    if (signal_number != SIGKILL && signal_number != SIGSTOP) {
      sigaction(signal_number, &standard, NULL);
    }
  }
  sigset_t none;
  sigemptyset(&none);
  return sigprocmask(SIG_SETMASK, &none, NULL);
}

static int place_streams(const struct child_setup *setup, int *report) {
  // Out of the way first, so that none is overwritten before it is placed.
  const int streams[] = {setup->input, setup->output, setup->error};
  int copies[3];
  for (int index = 0; index < 3; index++) {
    copies[index] = fcntl(streams[index], F_DUPFD, 10);
    if (copies[index] < 0) return -1;
  }
  int moved = fcntl(*report, F_DUPFD_CLOEXEC, 10);
  if (moved < 0) return -1;
  *report = moved;
  for (int index = 0; index < 3; index++) {
    if (dup2(copies[index], index) < 0) return -1;
  }
  int end = (int)sysconf(_SC_OPEN_MAX);
  if (end > 4096) end = 4096;
  for (int other = 3; other < end; other++) {
    if (other != *report) close(other);
  }
  return 0;
}

static int become(const struct child_setup *setup, int *report) {
  if (setsid() < 0) return -1;
  if (setup->terminal >= 0 && ioctl(setup->terminal, TIOCSCTTY, 0) != 0) return -1;
  if (chdir(setup->directory) != 0) return -1;
  umask(setup->umask);
  if (place_streams(setup, report) != 0 || all_defaults() != 0) return -1;
  for (size_t index = 0; index < setup->limit_count; index++) {
    struct rlimit limit = {setup->limits[index].value, setup->limits[index].value};
    if (setrlimit(setup->limits[index].resource, &limit) != 0) return -1;
  }
  return execve(setup->path, setup->arguments, setup->environment);
}

int child_start(const struct child_setup *setup, pid_t *child) {
  int reader, writer;
  int failure = private_pipe(&reader, &writer);
  if (failure != 0) return failure;
  *child = fork();
  if (*child == 0) {
    become(setup, &writer);
    failure = errno;
    ssize_t told = write(writer, &failure, sizeof failure);
    _exit(told == sizeof failure ? 127 : 126);
  }
  failure = *child < 0 ? errno : 0;
  close(writer);
  // The end of the pipe is the success of exec; a number is why there was none.
  while (*child > 0 && read(reader, &failure, sizeof failure) < 0 && errno == EINTR) continue;
  close(reader);
  if (failure != 0 && *child > 0) waitpid(*child, NULL, 0);
  return failure;
}

enum child_state child_look(pid_t child, int *value) {
  int status;
  pid_t found = waitpid(child, &status, WNOHANG | WUNTRACED);
  if (found != child) return child_runs;
  if (WIFSTOPPED(status)) {
    *value = WSTOPSIG(status);
    return child_stopped;
  }
  if (WIFSIGNALED(status)) {
    *value = WTERMSIG(status);
    return child_killed;
  }
  *value = WEXITSTATUS(status);
  return child_exited;
}
