"""automaton.py TOKENS PASSWORDS: the seconds in which pyahocorasick makes its automaton of the tokens and
searches the passwords, one a line."""

import sys
import time

import ahocorasick

with open(sys.argv[1], encoding="utf-8") as file:
    tokens = file.read().split("\n")
with open(sys.argv[2], encoding="utf-8") as file:
    passwords = file.read().split("\n")
start = time.process_time()
automaton = ahocorasick.Automaton(ahocorasick.STORE_LENGTH)
for token in tokens:
    automaton.add_word(token)
automaton.make_automaton()
made = time.process_time()
found = 0
for password in passwords:
    for _ in automaton.iter(password):
        found += 1
print(made - start, time.process_time() - made, found)
