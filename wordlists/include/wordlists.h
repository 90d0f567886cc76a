#ifndef KAGIBAN_WORDLISTS_H
#define KAGIBAN_WORDLISTS_H

#include <stddef.h>
#include <stdint.h>

/// The text of common-passwords.txt: one password a line, most common first, LF.
const uint8_t *_Nonnull kagiban_common_passwords(void);

/// The length of that text in bytes.
size_t kagiban_common_passwords_size(void);

/// The word lists as the module Strength compiles them (LexiconFormat.swift).
const uint8_t *_Nonnull kagiban_lexicon(void);

/// The size of that in bytes.
size_t kagiban_lexicon_size(void);

#endif
