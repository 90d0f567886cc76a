#ifndef KAGIBAN_PSEUDOTERMINAL_H
#define KAGIBAN_PSEUDOTERMINAL_H

#include <stddef.h>
#include <sys/types.h>

/// A resource limit of the child.
struct child_limit {
  int resource;
  unsigned long long value;
};

/// How to start a child.
struct child_setup {
  const char *_Nonnull path;
  char *_Nullable const *_Nonnull arguments;
  char *_Nullable const *_Nonnull environment;
  const char *_Nonnull directory;
  /// The child's standard streams.
  int input, output, error;
  /// The slave of a pseudo-terminal that becomes the controlling terminal, or -1 for none.
  int terminal;
  mode_t umask;
  const struct child_limit *_Nullable limits;
  size_t limit_count;
};

/// A pseudo-terminal of 80 columns with its echo on. Returns 0 or an `errno`.
int pseudoterminal_open(int *_Nonnull master, int *_Nonnull slave);

/// The path of the terminal behind `slave`. Returns 0 or an `errno`.
int pseudoterminal_path(int slave, char *_Nonnull path, size_t size);

/// Starts a child in a session of its own, with the three streams and no other descriptor, default
/// signals, and the terminal if there is one. Returns 0 or an `errno`, that of `execve` included.
int child_start(const struct child_setup *_Nonnull setup, pid_t *_Nonnull child);

/// Whether the terminal behind its `master` echoes: 1, 0, or -1 with `errno`.
int pseudoterminal_echoes(int master);

/// A pipe that no child inherits. Returns 0 or an `errno`.
int private_pipe(int *_Nonnull reader, int *_Nonnull writer);

/// What has become of a child.
enum child_state { child_runs, child_stopped, child_exited, child_killed };

/// Looks what has become of `child`, without waiting; `*value` is its status or signal.
enum child_state child_look(pid_t child, int *_Nonnull value);

/// The resource number of the largest file, for `child_limit`.
int child_limit_file_size(void);

#endif
