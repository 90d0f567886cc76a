#ifndef KAGIBAN_TERMINAL_SIGNALS_H
#define KAGIBAN_TERMINAL_SIGNALS_H

/// Sets the terminal of a running prompt as it was. Async-signal-safe.
void kagiban_uncover_terminal(void);

#endif
