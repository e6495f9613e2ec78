# Each target installs what it needs, once, and again when the locked versions change.

PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
export PYTHONPATH := $(CURDIR)

.PHONY: help run demo test lint check bench lock clean

help:
	@echo "make run     start Dozor (without a token: with a Telegram of its own, in the browser)"
	@echo "make demo    the whole way once, without a browser"
	@echo "make test    all tests"
	@echo "make check   format, lint, types, import contracts and tests"
	@echo "make bench   measure, beside named peers"

run: $(VENV)/run
	@$(PY) -m bot run

demo: $(VENV)/run
	@$(PY) -m bot demo

test: $(VENV)/dev
	$(PY) -m pytest -n 2 --dist loadfile

lint: $(VENV)/dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

check: lint test

bench: $(VENV)/dev
	@$(PY) -m tests.bench

$(VENV)/run: requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Dozor needs Python 3.11 or newer; name one with: make run PYTHON=python3.12"; exit 1; }
	@echo "Setting up (once, about a minute) ..."
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@# An old pip misses an extra of trafilatura and leaves it broken.
	@$(PY) -m pip install --quiet --upgrade pip
	@$(PY) -m pip install --quiet --require-hashes -r requirements.lock
	@touch $@

$(VENV)/dev: requirements-dev.lock $(VENV)/run
	@echo "Adding what the tests need ..."
	@$(PY) -m pip install --quiet --require-hashes -r requirements-dev.lock
	@touch $@

# The locks name versions and hashes for every platform, and no address of any registry.
lock: $(VENV)/dev
	$(PY) -m pip install --quiet uv
	$(VENV)/bin/uv pip compile pyproject.toml --universal --generate-hashes --no-annotate --no-header \
		--python-version 3.11 --upgrade -o requirements.lock -q
	$(VENV)/bin/uv pip compile pyproject.toml --group dev --universal --generate-hashes --no-annotate \
		--no-header --python-version 3.11 -c requirements.lock --upgrade -o requirements-dev.lock -q

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
