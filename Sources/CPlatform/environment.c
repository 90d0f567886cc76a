#include "platform.h"

// Declared by no header on some systems, and hidden from Swift on others.
extern char **environ;

char **kagiban_environment(void) { return environ; }
