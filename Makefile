# `make help` lists what there is. Targets that build install what the build lacks, and nothing else
# (Scripts/setup.sh).

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

binary := .build/release/kagiban
sources := $(wildcard Sources Tests Benchmarks Fuzz Package.swift)
# Apple's systems bring the Swift runtime along; elsewhere it goes into the binary, and with it the
# C++ library that it needs: alone in a folder, the archive is what the linker finds first. To load
# the shared one takes an eighth of a short run.
ifneq ($(shell uname -s),Darwin)
cxx := .build/static-cxx
static := --static-swift-stdlib -Xlinker -L$(CURDIR)/$(cxx)
endif

bindir := $(DESTDIR)$(PREFIX)/bin
datadir := $(DESTDIR)$(PREFIX)/share
bash_completion := $(datadir)/bash-completion/completions/kagiban
zsh_completion := $(datadir)/zsh/site-functions/_kagiban
fish_completion := $(datadir)/fish/vendor_completions.d/kagiban.fish
manuals := $(notdir $(wildcard docs/man/*.1))
japanese_manuals := $(notdir $(wildcard docs/man/ja/*.1))

step = @printf '\n== %s\n'

.PHONY: help setup demo test lint release optimised-binary test-range-api install uninstall bench bench-breach bench-strength bench-ranking bench-reuse bench-facts fuzz wordlists clean

help: ## list these targets
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | \
	  while IFS='|' read -r target purpose; do printf '%-19s %s\n' "$$target" "$$purpose"; done

setup: ## install the system libraries that are missing
	$(step) 'set up'
	@Scripts/setup.sh

# Findings are what the demo is for, so the exit statuses that report some (1, 3) are fine here.
demo: release ## audit a made-up vault, in English and in Japanese
	$(step) 'kagiban audit Samples/demo-bitwarden.csv (a made-up vault)'
	@$(binary) audit Samples/demo-bitwarden.csv --breach-list Samples/breach-list.txt \
	  --lang en || [[ $$? == [13] ]]
	$(step) 'the same in Japanese: --lang ja'
	@$(binary) audit Samples/demo-bitwarden.csv --breach-list Samples/breach-list.txt \
	  --lang ja || [[ $$? == [13] ]]

test: setup lint ## everything a change has to pass
	$(step) 'build, every import declared'
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(step) 'tests'
	$(SWIFT) test
	@$(MAKE) optimised-binary

test-range-api: $(binary) ## the nginx configuration of docs/range-api.md, where nginx is installed
	$(step) 'range API'
	@Scripts/test-range-api.sh $(binary)

lint: ## formatting and style
	$(step) 'formatter lint'
	$(SWIFT) format lint --strict --recursive --parallel $(sources)

release: setup ## the optimised binary, and what it links
	@$(MAKE) optimised-binary

optimised-binary:
	$(step) 'build for release'
ifdef cxx
	@mkdir -p $(cxx); archive=$$(gcc -print-file-name=libstdc++.a || true); \
	  [ ! -f "$$archive" ] || ln -sf "$$archive" $(cxx)/
endif
	$(SWIFT) build --configuration release $(static) --product kagiban
	@Scripts/check-linkage.sh $(binary)

# Uses the binary that is there, so that `make release && sudo make install` builds nothing as root.
install: | $(binary) ## binary, completions and manual pages under PREFIX
	$(step) 'install under $(DESTDIR)$(PREFIX)'
	install -d $(bindir) $(dir $(bash_completion) $(zsh_completion) $(fish_completion))
	install -m 755 $(binary) $(bindir)/kagiban
	$(binary) --generate-completion-script bash > $(bash_completion)
	$(binary) --generate-completion-script zsh > $(zsh_completion)
	$(binary) --generate-completion-script fish > $(fish_completion)
	chmod 644 $(bash_completion) $(zsh_completion) $(fish_completion)
ifneq ($(manuals),)
	install -d $(datadir)/man/man1
	install -m 644 $(addprefix docs/man/,$(manuals)) $(datadir)/man/man1
endif
ifneq ($(japanese_manuals),)
	install -d $(datadir)/man/ja/man1
	install -m 644 $(addprefix docs/man/ja/,$(japanese_manuals)) $(datadir)/man/ja/man1
endif

$(binary):
	@$(MAKE) release

uninstall: ## take away what install put there
	$(step) 'uninstall from $(DESTDIR)$(PREFIX)'
	rm -f $(bindir)/kagiban $(bash_completion) $(zsh_completion) $(fish_completion)
	rm -f $(addprefix $(datadir)/man/man1/,$(manuals))
	rm -f $(addprefix $(datadir)/man/ja/man1/,$(japanese_manuals))

bench: release ## the measurements of Benchmarks/README.md, each beside a peer
	$(step) 'start-up'
	@Scripts/startup.sh $(binary)
	$(step) 'reading an export'
	@Benchmarks/read.sh
	$(step) 'reading every format'
	@Benchmarks/formats.sh
	$(step) 'a whole audit'
	@Benchmarks/audit.sh
	$(step) 'looking up in a breach list'
	@Benchmarks/lookup.sh
	@$(MAKE) bench-breach
	@$(MAKE) bench-strength
	@$(MAKE) bench-reuse
	@$(MAKE) bench-facts

bench-facts: release ## of these, looking for personal facts
	$(step) 'looking for personal facts'
	@Benchmarks/facts.sh

bench-breach: ## of these, a breach index of 10 and of 50 million hashes
	$(step) 'a breach index'
	@Benchmarks/breach.sh

bench-strength: ## of these, estimating passwords
	$(step) 'estimating passwords'
	@Benchmarks/strength.sh

bench-reuse: ## of these, finding related passwords
	$(step) 'finding related passwords'
	@Benchmarks/reuse.sh

bench-ranking: ## how well passwords are ranked, beside other estimators
	$(step) 'ranking passwords'
	@Benchmarks/ranking.sh

fuzz: ## ten minutes of random input for each reader of foreign bytes (Fuzz/README.md)
	$(step) 'fuzzing'
	@Fuzz/run.sh

wordlists: ## make the word lists again from their sources, and compile them
	$(step) 'word lists'
	wordlists/rebuild.sh
	$(SWIFT) run --quiet CompileLexicon wordlists

clean: ## take away everything that was built or generated
	rm -rf .build Benchmarks/.build Benchmarks/data Fuzz/.build
