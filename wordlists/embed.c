#include "wordlists.h"

static const uint8_t common_passwords[] = {
#embed "common-passwords.txt"
};

const uint8_t *kagiban_common_passwords(void) { return common_passwords; }

size_t kagiban_common_passwords_size(void) { return sizeof common_passwords; }

// Aligned, since it is read in place.
static const _Alignas(64) uint8_t lexicon[] = {
#embed "lexicon.bin"
};

const uint8_t *kagiban_lexicon(void) { return lexicon; }

size_t kagiban_lexicon_size(void) { return sizeof lexicon; }
