#ifndef KAGIBAN_INTERRUPTION_H
#define KAGIBAN_INTERRUPTION_H

/// Makes an interrupted run leave nothing behind: every signal that ends a process, those of crashes
/// included, gives the terminal back, removes partial files and then ends the process as it would
/// have, so that a shell sees 130 for Ctrl-C. A signal that was ignored stays ignored (`nohup`, background
/// jobs). SIGPIPE and SIGXFSZ are ignored: writing answers EPIPE and EFBIG instead.
///
/// Further calls do nothing. Returns 0, or the first `errno`.
int kagiban_handle_signals(void);

/// Notes a file that must not stay if the run is interrupted. Call it before the file is made.
/// Returns what `kagiban_forget_partial_file` takes, or -1 with `errno` (ENAMETOOLONG, EMFILE).
int kagiban_note_partial_file(const char *_Nonnull path);

/// The file is complete, or gone.
void kagiban_forget_partial_file(int note);

/// Notes the folder that must not stay if the run is interrupted, with its files `00000.txt` to
/// `FFFFF.txt`; at most one at a time. Call it before the folder is made.
/// Returns 0, or -1 with `errno` (ENAMETOOLONG, EBUSY).
int kagiban_note_partial_folder(const char *_Nonnull path);

/// The folder is made, and open as `descriptor`, which stays open until it is forgotten.
void kagiban_open_partial_folder(int descriptor);

/// The next file will be that of `number`, greater than those before. Call it before the file is made.
/// Does not return if the run is ending: nothing may be made any more.
void kagiban_enter_partial_folder(int number);

/// The folder is about to get its name, or gone: from now on it stays. Does not return if the run is
/// ending.
void kagiban_forget_partial_folder(void);

#endif
