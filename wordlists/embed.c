#include "wordlists.h"

static const uint8_t common_passwords[] = {
#embed "common-passwords.txt"
};

const uint8_t *kagiban_common_passwords(void) { return common_passwords; }

size_t kagiban_common_passwords_size(void) { return sizeof common_passwords; }
