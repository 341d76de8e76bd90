# Quorate in one command each, on a machine with the Swift toolchain, git, make and (on Debian or Ubuntu) apt.
#
#   make appraisal   builds and writes Reports/essex-ewmhs (SCENARIO=Scenarios/other for another)
#   make test        runs every test
#   make quorate     builds .build/release/quorate with every command, and the workbench beside it
#
# Each first installs the C libraries that are missing, where it may; where it may not it says the line to type.

SCENARIO ?= Scenarios/essex-ewmhs
# A header that must be there, and the package that brings it (Debian and Ubuntu; macOS and Homebrew have their own).
HEADERS := zlib.h:zlib1g-dev sqlite3.h:libsqlite3-dev

.PHONY: appraisal test quorate libraries

# The workbench's web server is neither fetched nor built for the main job.
export QUORATE_WORKBENCH := yes
appraisal: export QUORATE_WORKBENCH := no

appraisal: libraries
	swift build -c release --product quorate
	.build/release/quorate appraise $(SCENARIO)

quorate: libraries
	swift build -c release --product quorate
	swift build -c release --product quorate-workbench

# In four parts, so that tests which wait for a program of their own are not kept waiting by thousands of simulated runs.
test: libraries
	swift build --build-tests
	swift test --skip-build --disable-xctest --skip 'SimulationTests|CoalitionsTests|QuorateCommandTests|OfficeReportsTests|WorkbenchTests'
	swift test --skip-build --disable-xctest --filter 'QuorateCommandTests|OfficeReportsTests'
	swift test --skip-build --disable-xctest --filter WorkbenchTests
	swift test --skip-build --disable-xctest --filter 'SimulationTests|CoalitionsTests'

libraries:
	@missing=""; \
	for pair in $(HEADERS); do \
	  header=$${pair%%:*}; package=$${pair##*:}; \
	  if ! printf '#include <%s>\n' "$$header" | clang -E -x c - >/dev/null 2>&1; then missing="$$missing $$package"; fi; \
	done; \
	if [ -n "$$missing" ]; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing >/dev/null; \
	  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then \
	    sudo apt-get update -qq && sudo apt-get install -y -qq $$missing >/dev/null; \
	  else \
	    echo "C libraries are missing; install them first: sudo apt-get install$$missing" >&2; exit 1; \
	  fi; \
	fi
