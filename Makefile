# pamphlet: a terminal browser for patient information.
#
#   make deps run     install what is missing, open the browser on content/
#   make deps check   install what is missing, build, run every test

VERSION = 0.1.0
PREFIX ?= /usr/local
KIND ?= release
B = build/$(KIND)

CC ?= cc
# Files over 2 GB and days after 2038 need telling where a pointer has four bytes. Asked once, but not before it is
# needed: with deps on the same command line that is when there is a compiler.
WIDE = $(eval WIDE := $(if $(filter 4,$(shell echo __SIZEOF_POINTER__ | $(CC) -E -P -x c -)),-D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64))$(WIDE)
CPPFLAGS += -D_XOPEN_SOURCE=700 -D_DEFAULT_SOURCE $(WIDE) -Iinclude/pamphlet
# How vectors are passed is no matter: functions with any are inline (base/vector.h).
WARNINGS = -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wno-psabi
ifdef WERROR
WARNINGS += -Werror
endif
comma := ,
# $(1), if the linker does it (some only warn) and the system then runs what it made: a linker may know what its
# C library does not. Packed relocations take a tenth of the space and are read sooner.
linkable = $(shell made=$$(mktemp) && echo 'int main(void) { return 0; }' | \
 $(CC) -x c - -Wl,--fatal-warnings $(1) -o "$$made" 2>/dev/null && "$$made" 2>/dev/null && echo '$(1)'; rm -f "$$made")
# The program is compiled as a whole, as it is linked, where the compiler can: a page takes a twentieth less time. That
# takes 10 seconds at each change: "make clean", and "make LTO=" from then on, does without.
LTO ?= $(eval LTO := $(call linkable,-flto=auto))$(LTO)
CFLAGS_release = -O2 $(LTO) -g -fPIE -fstack-protector-strong -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
LDFLAGS_release = -pie -Wl,-z,relro,-z,now -Wl,--as-needed $(call linkable,-Wl$(comma)-z$(comma)pack-relative-relocs)
CFLAGS_asan = -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
LDFLAGS_asan = -fsanitize=address,undefined
CFLAGS_fuzz = -O1 -g -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
LDFLAGS_fuzz = -fsanitize=fuzzer,address,undefined
COMPILE = @$(CC) -std=c11 $(WARNINGS) $(CPPFLAGS) $(CFLAGS_$(KIND)) $(CFLAGS) -MMD -MP
LINK = @$(CC) $(CFLAGS_$(KIND)) $(CFLAGS) $(LDFLAGS_$(KIND)) $(LDFLAGS)
LINUX := $(filter Linux,$(shell uname -s))
# Static where the system has a static library: with fewer shared libraries to load, the program
# starts in two thirds of the time.
linked = $(or $(filter /%,$(shell $(CC) -print-file-name=lib$(1).a)),-l$(1))
LIBS ?= $(foreach name,ncursesw tinfo yaml unistring fribidi sqlite3 zstd,$(call linked,$(name))) \
 -lmd4c -lm -ldl
CHECK_LIBS ?= -lcheck $(if $(LINUX),-lsubunit -lrt -lm -lpthread)

# The languages of the program's own words, and their catalogues.
LANGUAGES := $(patsubst po/%.po,%,$(sort $(wildcard po/*.po)))
CATALOGUES := $(LANGUAGES:%=$(B)/words/%.mo)

SOURCES := $(wildcard src/*/*.c)
OBJECTS := $(SOURCES:%.c=$(B)/%.o)
ROOMS := $(filter-out $(B)/src/cli/%,$(OBJECTS))
UNIT := $(patsubst %.c,$(B)/%.o,$(wildcard tests/unit/*.c))
PLAY := $(B)/tests/screen/play.o $(B)/tests/unit/screen_dump.o
DECODE := $(B)/tests/suites/decode.o
FUZZ := $(patsubst %.c,$(B)/%.o,$(wildcard tests/fuzz/*.c))
FUZZ_SECONDS ?= 10

# Required headers, and the package each is in: header:Debian:Fedora:Arch:Alpine:macOS (brew).
LIBRARIES = \
 curses.h:libncurses-dev:ncurses-devel:ncurses:ncurses-dev:ncurses \
 md4c.h:libmd4c-dev:md4c-devel:md4c:md4c-dev:md4c \
 yaml.h:libyaml-dev:libyaml-devel:libyaml:yaml-dev:libyaml \
 unistr.h:libunistring-dev:libunistring-devel:libunistring:libunistring-dev:libunistring \
 fribidi/fribidi.h:libfribidi-dev:fribidi-devel:fribidi:fribidi-dev:fribidi \
 sqlite3.h:libsqlite3-dev:sqlite-devel:sqlite:sqlite-dev:sqlite \
 zstd.h:libzstd-dev:libzstd-devel:zstd:zstd-dev:zstd \
 qrencode.h:libqrencode-dev:qrencode-devel:qrencode:libqrencode-dev:qrencode \
 $(if $(LINUX),seccomp.h:libseccomp-dev:libseccomp-devel:libseccomp:libseccomp-dev:- \
 linux/openat2.h:linux-libc-dev:kernel-headers:linux-api-headers:linux-headers:-)
DEBIAN = gcc libc6-dev libncurses-dev libmd4c-dev libyaml-dev libunistring-dev \
 libfribidi-dev libsqlite3-dev libzstd-dev libqrencode-dev libseccomp-dev linux-libc-dev gettext \
 check libsubunit-dev libmd4c-html0-dev python3 strace tmux tzdata zbar-tools

SITES = texts faults front places numbers files reports commands search pack
TERMINAL = outage paper strangers replaced kiosk edits keys speech watcher output session settings commands installed
.PHONY: all deps run check check-asan unit properties golden sites $(SITES:%=sites-%) pages screen model monkey \
 terminal $(TERMINAL:%=terminal-%) hostile faults walls ssh cups console machine soak suites website accept \
 layers words po lint bench fuzz fuzz-run install uninstall clean tags dist
.DELETE_ON_ERROR:

all: build/pamphlet

build/pamphlet: build/$(KIND)/pamphlet
	@ln -sf $(KIND)/pamphlet $@

# Copied in one go: a linker writes a file out of order, so the kernel caches it in small pieces,
# from which the program starts a twentieth slower.
$(B)/pamphlet: $(OBJECTS)
	$(LINK) -o $@.linked $(OBJECTS) $(LIBS)
	@cp $@.linked $@.copy && mv -f $@.copy $@ && rm $@.linked

$(B)/unit: $(ROOMS) $(UNIT)
	$(LINK) -o $@ $^ $(CHECK_LIBS) $(LIBS)

$(B)/play: $(ROOMS) $(PLAY)
	$(LINK) -o $@ $^ $(LIBS)

$(B)/decode: $(ROOMS) $(DECODE)
	$(LINK) -o $@ $^ $(LIBS)

$(B)/%.o: %.c build/libraries
	@mkdir -p $(@D)
	@echo "  CC $<"
	$(COMPILE) $(if $(filter src/cli/%,$<),-DPAMPHLET_VERSION='"$(VERSION)"') -c -o $@ $<

$(B)/words/%.mo: po/%.po build/libraries
	@mkdir -p $(@D)
	@msgfmt --check --endianness=little -o $@ $<

# The catalogues become part of the program here. The folder is newer, too, once one is taken out of it ("po" alone
# is the target of that name).
$(B)/catalogues.h: src/base/build/catalogues.c $(CATALOGUES) po/.
	@$(CC) -std=c11 $(WARNINGS) $(CPPFLAGS) -o $(B)/catalogues $<
	@$(B)/catalogues $(CATALOGUES) >$@

$(B)/src/base/words.o: $(B)/catalogues.h
$(B)/src/base/words.o: CPPFLAGS += -I$(B)

# The system-call filters are made once, here, and not at each start.
ifdef LINUX
$(B)/filters.h: src/kiosk/build/filters.c build/libraries
	@mkdir -p $(@D)
	@$(CC) -std=c11 $(WARNINGS) $(CPPFLAGS) -o $(B)/filters $< -lseccomp
	@$(B)/filters >$@

$(B)/src/kiosk/sandbox.o: $(B)/filters.h
$(B)/src/kiosk/sandbox.o: CPPFLAGS += -I$(B)
endif

-include $(OBJECTS:.o=.d) $(UNIT:.o=.d) $(PLAY:.o=.d) $(DECODE:.o=.d) $(FUZZ:.o=.d)

# Asks the compiler for each header once, and says how to install those that are missing.
build/libraries: Makefile
	@mkdir -p build
	@missing=; for row in $(LIBRARIES); do \
	  IFS=:; set -- $$row; unset IFS; \
	  echo "#include <$$1>" | $(CC) $(CPPFLAGS) -E -x c - >/dev/null 2>&1 && continue; \
	  missing=1; echo "make: $$1 is missing. To install it:"; \
	  echo "  Debian, Ubuntu  apt-get install $$2"; echo "  Fedora          dnf install $$3"; \
	  echo "  Arch            pacman -S $$4"; echo "  Alpine          apk add $$5"; \
	  [ "$$6" = - ] || echo "  macOS           brew install $$6"; done; \
	command -v msgfmt >/dev/null || { missing=1; \
	  echo "make: msgfmt is missing. To install it: the package gettext, on all of these"; }; \
	if [ -n "$$missing" ]; then \
	  echo "On Debian and Ubuntu, 'make deps' installs everything that is missing."; exit 2; fi
	@touch $@

# Changes nothing when everything is installed.
deps:
	@command -v dpkg-query >/dev/null || { echo "make deps knows Debian's packages only; \
	run 'make' to see what is missing and how to install it"; exit 2; }; \
	missing=; for package in $(DEBIAN); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || \
	  missing="$$missing $$package"; done; \
	[ -z "$$missing" ] && exit 0; \
	sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	$$sudo true 2>/dev/null || { echo "make deps may not install here; ask whoever may to run:"; \
	  echo "  apt-get install$$missing"; exit 2; }; \
	echo "installing:$$missing"; \
	$$sudo apt-get update -qq && \
	DEBIAN_FRONTEND=noninteractive $$sudo apt-get install -y -qq --no-install-recommends $$missing

# With deps on the same command line, nothing is compiled until deps is done.
ifneq ($(filter deps,$(MAKECMDGOALS)),)
build/libraries: | deps
endif

run: build/pamphlet
	@build/pamphlet content

# In parallel, since most of them wait more than they work, the longest first; the output of each comes in one piece.
CHECKS = unit hostile sites-search faults walls $(TERMINAL:%=terminal-%) $(SITES:%=sites-%) pages golden screen model \
 suites layers words
# Four at once, or as many as -j says: those are handed on only where a recipe itself names $(MAKE).
SIDE_BY_SIDE = --no-print-directory $(if $(filter -j%,$(MAKEFLAGS)),,-j4)
check: build/libraries
	@$(MAKE) $(SIDE_BY_SIDE) $(B)/unit $(B)/pamphlet $(B)/play $(B)/decode $(B)/shim.so
	@rm -f $(B)/*.count; status=0; \
	$(MAKE) $(SIDE_BY_SIDE) --keep-going --output-sync=target $(CHECKS) || status=$$?; \
	cat $(B)/*.count | awk '/^skipped / { if (!told[$$0]++) whys = whys (n ? ", " : "") substr($$0, 9); n++; next } \
	  { p += $$1; f += $$2 } END { print p " passed, " f " failed" (n ? ", " n " skipped (" whys ")" : "") }'; \
	exit $$status

# Under a sanitizer hundreds of random trials are slow.
check-asan:
	@CK_TIMEOUT_MULTIPLIER=20 PROPERTIES_ROUNDS=$${PROPERTIES_ROUNDS:-8} \
	  LSAN_OPTIONS=suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0 \
	  $(MAKE) --no-print-directory KIND=asan check

unit: $(B)/unit
	@tests/count $(B)/unit.count python3 tests/unit/run.py $(B)/unit

# The property tests that `unit` runs briefly, for many more rounds.
properties: $(B)/unit
	@PROPERTIES_ROUNDS=$${PROPERTIES_ROUNDS:-400} CK_RUN_SUITE=properties $(B)/unit

golden: $(B)/pamphlet
	@tests/count $(B)/golden.count tests/golden/run $(B)/pamphlet

sites: $(SITES:%=sites-%)
$(SITES:%=sites-%): sites-%: $(B)/pamphlet
	@tests/count $(B)/sites-$*.count python3 tests/sites/$*.py $(B)/pamphlet

# Whether the pages that come with the program keep what is promised of them.
pages: $(B)/pamphlet
	@tests/count $(B)/pages.count python3 tests/sites/pages.py $(B)/pamphlet

screen: $(B)/play
	@tests/count $(B)/screen.count tests/screen/run $(B)/play

# What must hold on every screen, after any keys.
model: $(B)/play
	@tests/count $(B)/model.count python3 tests/screen/model.py $(B)/play

# Makes calls of the C library fail, for tests.
$(B)/shim.so: tests/faults/shim.c
	@mkdir -p $(@D)
	@echo "  CC $<"
	@$(CC) -std=c11 -O1 -g $(WARNINGS) $(WIDE) -shared -fPIC -o $@ $<

terminal: $(TERMINAL:%=terminal-%)
$(TERMINAL:%=terminal-%): terminal-%: $(B)/pamphlet $(B)/shim.so
	@tests/count $(B)/terminal-$*.count python3 tests/terminal/$*.py $(B)/pamphlet $(B)/shim.so

# Random keys in windows of random sizes. For a long run: make KIND=asan monkey MONKEY_KEYS=100000
MONKEY_KEYS ?= 10000
monkey: $(B)/play
	@python3 tests/screen/monkey.py $(B)/play $(MONKEY_KEYS)

hostile: $(B)/pamphlet
	@tests/count $(B)/hostile.count python3 tests/sites/hostile.py $(B)/pamphlet

# Failing calls of the C library. FAULTS=0 tries every call: 25000 runs.
FAULTS ?= 6
faults: $(B)/pamphlet $(B)/shim.so
	@tests/count $(B)/faults.count python3 tests/faults/run.py $^ $(FAULTS)

# Kernels without a sandbox; kiosks without pages, memory or the time.
walls: $(B)/pamphlet $(B)/unit $(B)/shim.so
	@tests/count $(B)/walls.count python3 tests/faults/walls.py $^

# A real OpenSSH server on loopback, set up as in share/sshd (as root; Debian: openssh-server).
ssh: $(B)/pamphlet
	@tests/count $(B)/ssh.count python3 tests/ssh/run.py $(B)/pamphlet

# Many readers at once on that server (as root): SOAK_SESSIONS of them, for SOAK_MINUTES. A run is
# judged for growth of memory only if each reader presses 2000 keys, which takes 80 minutes.
SOAK_SESSIONS ?= 200
SOAK_MINUTES ?= 10
soak: $(B)/pamphlet
	@python3 tests/ssh/soak.py $(B)/pamphlet $(SOAK_SESSIONS) $(SOAK_MINUTES)

# A real cupsd with queues that write files (Debian: cups, cups-filters, poppler-utils).
cups: $(B)/pamphlet
	@tests/count $(B)/cups.count python3 tests/cups/run.py $(B)/pamphlet

# The kiosk on a real Linux console that nobody is using (as root; Debian: kbd, and console-setup
# for more layouts).
console: $(B)/pamphlet
	@tests/count $(B)/console.count python3 tests/console/run.py $(B)/pamphlet content

# The kiosk on a whole machine, set up as doc/deployment.md says (as root on Debian: debootstrap,
# e2fsprogs, qemu-system-x86). It installs a Debian into build/machine, once, and takes some minutes.
machine: build/pamphlet
	@tests/count $(B)/machine.count python3 tests/machine/run.py build/machine

# The public test suites for YAML and TOML, where they are present.
suites: $(B)/decode
	@tests/count $(B)/suites.count python3 tests/suites/run.py $(B)/decode

# Every tests/fuzz/NAME.c, for FUZZ_SECONDS each (Debian: clang, libclang-rt-14-dev). Inputs worth
# keeping go to build/fuzz/NAME.inputs, those that break it to build/fuzz/NAME.crash-*.
fuzz:
	@$(MAKE) --no-print-directory KIND=fuzz CC=clang fuzz-run

fuzz-run: $(FUZZ:$(B)/tests/fuzz/%.o=$(B)/%)
	@for target in $^; do mkdir -p $$target.inputs; echo "  FUZZ $$target"; \
	  LSAN_OPTIONS=suppressions=$(CURDIR)/tests/lsan.supp:print_suppressions=0 \
	  $$target -max_total_time=$(FUZZ_SECONDS) -timeout=10 -verbosity=0 -print_final_stats=1 \
	  -artifact_prefix=$$target. $$target.inputs || exit 1; done

$(FUZZ:$(B)/tests/fuzz/%.o=$(B)/%): $(B)/%: $(B)/tests/fuzz/%.o $(ROOMS)
	$(LINK) -o $@ $^ $(LIBS)

# Compares links and words with the websites that Hugo builds from public sites, where Hugo and the
# sites are present (Debian: hugo, python3-yaml). For a site of your own:
# python3 tests/suites/links.py build/pamphlet SITE
website: $(B)/pamphlet
	@tests/count $(B)/links.count python3 tests/suites/links.py $(B)/pamphlet
	@tests/count $(B)/site_words.count python3 tests/suites/words.py $(B)/pamphlet

accept: $(B)/pamphlet $(B)/play
	@tests/golden/run $(B)/pamphlet accept; tests/screen/run $(B)/play accept

layers: $(OBJECTS)
	@python3 tests/layers.py $(B)

# Whether every word that a reader sees can be translated, and is.
words:
	@tests/count $(B)/words.count python3 tests/words.py

# Updates po/pamphlet.pot and each language's catalogue from the sources; new words there are left
# untranslated.
po:
	@python3 tests/words.py update

# Whichever of clang-format, mandoc, shellcheck and foot is missing is skipped. The fuzz targets are only
# parsed: building them takes clang and minutes. So is what is there for systems other than Linux.
lint: build/libraries
	@! grep -nE '\b(strcpy|strcat|sprintf|vsprintf|strtok|gets|atoi|system|popen)\(' $(SOURCES)
	@$(CC) -std=c11 $(WARNINGS) -Werror $(CPPFLAGS) -fsyntax-only $(wildcard tests/fuzz/*.c)
	@$(CC) -std=c11 $(WARNINGS) -Werror $(CPPFLAGS) -U__linux__ -fsyntax-only $(shell grep -lw __linux__ $(SOURCES))
	@if command -v clang-format >/dev/null; then clang-format --dry-run -Werror \
	  $(filter-out src/markup/entities.c,$(SOURCES)) $(wildcard include/pamphlet/*/*.h tests/*/*.c src/*/build/*.c); fi
	@if command -v mandoc >/dev/null; then mandoc -Tlint -Wwarning doc/*.[1-8]; fi
	@if command -v shellcheck >/dev/null; then shellcheck tests/count tests/golden/run \
	  tests/screen/run .ci/run; shellcheck -s bash share/bash-completion/pamphlet; fi
	@if command -v foot >/dev/null; then foot --check-config --config=share/kiosk/foot.ini; fi

build/md2html: tests/bench/md2html.c
	@mkdir -p build
	$(CC) -O2 -o $@ $< -lmd4c-html -lmd4c

build/viewer: tests/bench/viewer.c
	@mkdir -p build
	$(CC) -O2 -o $@ $< -lncursesw -ltinfo

build/search: $(B)/pamphlet tests/bench/search.c
	$(LINK) $(CPPFLAGS) -o $@ tests/bench/search.c $(ROOMS) $(LIBS)

bench: build/pamphlet build/md2html build/viewer build/search
	@python3 tests/bench/run.py build
	@python3 tests/bench/keys.py build
	@python3 tests/bench/library.py build

# A place may have blanks in its name.
PLACE = $(DESTDIR)$(PREFIX)

install: build/pamphlet
	install -d "$(PLACE)/bin" "$(PLACE)/share/man/man1" "$(PLACE)/share/man/man5"
	install -m 755 build/release/pamphlet "$(PLACE)/bin/pamphlet"
	install -m 644 doc/pamphlet.1 "$(PLACE)/share/man/man1/pamphlet.1"
	install -m 644 doc/pamphlet.yaml.5 doc/pamphlet-content.5 "$(PLACE)/share/man/man5"
	for file in $$(cd share && find kiosk sshd systemd -type f); do install -D -m 644 share/$$file \
	  "$(PLACE)/share/pamphlet/$$file" || exit 1; done
	install -D -m 644 share/bash-completion/pamphlet "$(PLACE)/share/bash-completion/completions/pamphlet"
	install -d "$(PLACE)/share/doc/pamphlet"
	install -m 644 doc/deployment.md doc/document.json.md "$(PLACE)/share/doc/pamphlet"
	find "$(PLACE)/share/man/man1/pamphlet.1" "$(PLACE)/share/pamphlet" "$(PLACE)/share/doc/pamphlet" -type f \
	  -exec sed -i 's|/usr/local/|$(PREFIX)/|g' {} +

# Takes away what install put there, and the folders of that if nothing else is in them.
uninstall:
	rm -f "$(PLACE)/bin/pamphlet" "$(PLACE)/share/man/man1/pamphlet.1" \
	  "$(PLACE)/share/man/man5/pamphlet.yaml.5" "$(PLACE)/share/man/man5/pamphlet-content.5" \
	  "$(PLACE)/share/doc/pamphlet/deployment.md" "$(PLACE)/share/doc/pamphlet/document.json.md" \
	  "$(PLACE)/share/bash-completion/completions/pamphlet"
	for file in $$(cd share && find kiosk sshd systemd -type f); do rm -f "$(PLACE)/share/pamphlet/$$file" || exit 1; done
	for folder in "$(PLACE)/share/pamphlet" "$(PLACE)/share/doc/pamphlet"; do \
	  [ ! -d "$$folder" ] || find "$$folder" -depth -type d -empty -delete || exit 1; done

tags:
	ctags -R src include

dist:
	@mkdir -p build
	git archive --prefix=pamphlet-$(VERSION)/ -o build/pamphlet-$(VERSION).tar.gz HEAD

clean:
	rm -rf build tags
