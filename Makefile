# Two commands for everybody: `make demo` and `make test`. Both work on a fresh machine with Python 3.11 or newer.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8000
SERVE  ?= 1
export SIGNPOST_HOME ?= $(CURDIR)/.signpost

.PHONY: demo test lint types contracts chromium tests wheel format clean

$(BIN)/python:
	$(PYTHON) -c 'import sys; sys.exit("Signpost needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make demo PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(BIN)/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.test: $(BIN)/python pyproject.toml constraints.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	@touch $@ $(VENV)/.run

demo: $(VENV)/.run  ## installs, reads the starter library in, asks three questions, serves
	$(BIN)/signpost ingest --library
	$(BIN)/signpost ask "who do i ring about a child in kempston on a saturday night" --at 2026-11-21T22:30
	$(BIN)/signpost ask "how long have they got to decide after i make a referral"
	$(BIN)/signpost ask "my pupil says dad is going to kill mum tonight"
ifeq ($(SERVE),1)
	$(BIN)/signpost serve --port $(PORT)
endif

test: $(VENV)/.test lint types contracts tests  ## what CI runs

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.test
	$(BIN)/mypy

contracts: $(VENV)/.test
	$(BIN)/lint-imports --no-cache

# The Chromium that is there; else Debian's, as root; else Playwright's own. Without any the browser tests say so.
chromium: $(VENV)/.test
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || test -n "$$SIGNPOST_CHROMIUM" \
	  || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	       && { apt-get install -y -qq chromium >/dev/null 2>&1 || { apt-get update -qq >/dev/null 2>&1; apt-get install -y -qq chromium >/dev/null 2>&1; }; }; } \
	  || $(BIN)/playwright install chromium || echo "No Chromium could be installed: see tests/browser/conftest.py"

tests: $(VENV)/.test chromium
	$(BIN)/pytest -n 2 --cov --cov-report=term:skip-covered --cov-report=json:.coverage.json
	$(BIN)/python tests/coverage_floor.py .coverage.json

format: $(VENV)/.test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

wheel: $(VENV)/.test
	$(BIN)/python -m build --no-isolation --wheel

clean:
	rm -rf $(VENV) .signpost dist build .mypy_cache .ruff_cache .pytest_cache
