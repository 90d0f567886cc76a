#ifndef KAGIBAN_MAPPED_COPY_H
#define KAGIBAN_MAPPED_COPY_H

/// In a handler of SIGBUS: if a copy out of a map raised it, ends that copy and does not return.
/// The handler must not block signals: what it blocks stays blocked.
void kagiban_escape_mapped_copy(void);

/// The handler of SIGBUS that `kagiban_handle_signals` installs.
void kagiban_end_unless_copying(int signal_number);

#endif
