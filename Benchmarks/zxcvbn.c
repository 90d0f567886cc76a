// The peer of estimate-passwords: zxcvbn-c, from Debian's libzxcvbn-dev.
//
//     zxcvbn [EACH] < passwords.txt
//
// Says how many lines there were and the processor's seconds for them; with EACH, the decimal
// logarithm of the guesses for every line.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zxcvbn.h>

int main(int arguments, char **argument) {
    int each = arguments > 1 && argument[1][0];
    char **passwords = NULL;
    size_t count = 0, room = 0, size = 0;
    char *line = NULL;
    ssize_t length;
    while ((length = getline(&line, &size, stdin)) > 0) {
        line[strcspn(line, "\n")] = 0;
        if (count == room) {
            room = room ? room * 2 : 1024;
            passwords = realloc(passwords, room * sizeof *passwords);
            if (!passwords) return 1;
        }
        passwords[count++] = strdup(line);
    }
    clock_t start = clock();
    double sum = 0;
    for (size_t index = 0; index < count; index++) {
        ZxcMatch_t *info;
        double bits = ZxcvbnMatch(passwords[index], NULL, &info);
        ZxcvbnFreeInfo(info);
        sum += bits;
        if (each) printf("%f\n", bits * 0.30102999566398120);
    }
    if (each) return 0;
    printf("%zu %f %f\n", count, (double)(clock() - start) / CLOCKS_PER_SEC, sum);
}
