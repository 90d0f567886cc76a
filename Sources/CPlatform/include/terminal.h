#ifndef KAGIBAN_TERMINAL_H
#define KAGIBAN_TERMINAL_H

#include <stddef.h>

/// Turns the echo of `tty` off, drops what was typed ahead and writes `prompt`.
///
/// Until `kagiban_reveal_terminal`, every signal that ends or stops the process gives the terminal
/// back first; when a stopped process continues, the echo goes off and the prompt is written
/// again. Installs `kagiban_handle_signals`. One prompt at a time.
///
/// `erasure` is written when the prompt has done its work. Returns 0 or an `errno`.
int kagiban_conceal_terminal(
    int tty, const char *_Nonnull prompt, size_t prompt_size,
    const char *_Nonnull erasure, size_t erasure_size);

/// Drops what was typed and not read, erases the prompt and sets the terminal as it was.
/// Returns 0 or an `errno`.
int kagiban_reveal_terminal(void);

/// The longest line that a terminal surely delivers whole. Beyond it, the kernel drops bytes of a
/// line without a word.
size_t kagiban_terminal_line_limit(void);

/// The width of the terminal behind `descriptor` in columns; 0 if it is none or does not say.
int kagiban_terminal_columns(int descriptor);

#endif
