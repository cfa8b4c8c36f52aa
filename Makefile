# make demo     build, and write the reports of the sample into out/
# make reference   every definition as a page, into out/reference/
# make test     install what is missing and run the tests
# make picture  the README's picture of the workbook (needs LibreOffice and poppler-utils)
# make install  the commands, their completions and manual pages (PREFIX, DESTDIR)

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift

PACKAGES := libsimdjson-dev libzip-dev libarchive-dev libdeflate-dev zlib1g-dev libcsv-dev libxml2-dev libxlsxwriter-dev
RELEASE := .build/release
# A command must run where there is no toolchain; on macOS the system brings Swift's libraries.
STANDALONE := $(if $(filter Linux,$(shell uname -s)),--static-swift-stdlib)
COMMANDS := trialscape report
SHARE = $(DESTDIR)$(PREFIX)/share

.PHONY: all demo reference test install deps picture
all: deps
	$(SWIFT) build -c release $(STANDALONE) --product trialscape

demo: all
	@mkdir -p out/landscape
	@$(RELEASE)/trialscape report quarterly-landscape Notebooks/sample --title "The sample" \
	  --output out/landscape.xlsx --output out/landscape/
	@$(RELEASE)/trialscape report terminated-trials Notebooks/sample --title "The sample" \
	  --output out/terminated-trials.txt
	@echo "From the sample of 80 trials in Notebooks/sample:"
	@echo "  out/landscape.xlsx          the quarterly landscape, a workbook"
	@echo "  out/landscape/              the same figures, a CSV file a section"
	@echo "  out/terminated-trials.txt   who stops, how often and why, as text"

reference: all
	@mkdir -p out && rm -rf out/reference
	@$(RELEASE)/trialscape reference out/reference
	@echo "Every definition as a page: begin with out/reference/index.md"

picture: demo
	cd out && soffice --headless --convert-to pdf landscape.xlsx >/dev/null
	pdftoppm -png -r 105 -x 30 -y 45 -W 1135 -H 628 -f 1 -l 1 -singlefile out/landscape.pdf Notebooks/brief

test: PACKAGES += unzip python3
test: deps
	$(SWIFT) test

install: all
	$(SWIFT) build -c release $(STANDALONE) --product report
	$(SWIFT) package generate-manual
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/bash-completion/completions \
	  $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	set -e; for name in $(COMMANDS); do \
	  command=$(RELEASE)/$$name; \
	  install -m 755 -s $$command $(DESTDIR)$(PREFIX)/bin/$$name; \
	  install -m 644 .build/plugins/GenerateManual/outputs/$$name/$$name.1 $(SHARE)/man/man1/$$name.1; \
	  $$command --generate-completion-script bash > $(SHARE)/bash-completion/completions/$$name; \
	  $$command --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_$$name; \
	  $$command --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/$$name.fish; \
	done

# Debian packages are installed only when missing; elsewhere the sentence says what is needed.
deps:
	@command -v $(SWIFT) >/dev/null || { echo "swift is not on the path: install Swift 6.2 or newer" >&2; exit 1; }
	@command -v dpkg-query >/dev/null || { echo "no Debian packages here: simdjson, libzip, libarchive, libdeflate, zlib, libcsv and libxlsxwriter must be installed already" >&2; exit 0; }; \
	missing=; for package in $(PACKAGES); do \
	  case "$$(dpkg-query -W -f='$${Status}' $$package 2>/dev/null)" in *"ok installed") ;; *) missing="$$missing $$package";; esac; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" != 0 ]; then \
	  echo "these packages are missing and installing them needs root: run 'sudo apt-get install$$missing', then this again" >&2; exit 1; \
	fi; \
	echo "installing$$missing"; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing
