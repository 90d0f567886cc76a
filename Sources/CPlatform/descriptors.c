#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "platform.h"

int kagiban_occupy_standard_descriptors(void) {
  for (int descriptor = 0; descriptor <= 2; descriptor++) {
    if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
    // The lowest that is free is this one. It cannot be read where it should be, nor written.
    int opened = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
    if (opened < 0) return errno;
  }
  return 0;
}
