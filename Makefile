# make play    a game in this terminal on the shipped questions; no token, no network needed
# make test    every test, the store's on SQLite and on PostgreSQL
# make check   ruff, mypy, and the arrows between the rooms
# make bench   every figure of bench/
# make lock    compile requirements/*.in anew (needs the package registry)

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# Twice quiet: errors only, for a first start should read as one line.
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes

.PHONY: play test check bench lock format clean
.DEFAULT_GOAL := play

play: $(VENV)/.core
	@$(BIN)/python bot.py play $(ARGS)

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --maxprocesses 4 $(ARGS)

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(VENV)/.dev
	@for script in bench/*.py; do $(BIN)/python $$script || exit 1; done

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Reelwise needs Python 3.11 or newer; name one: make PYTHON=python3.12 play" >&2; exit 2; }
	@echo "Setting up $(VENV) (once) …" >&2
	@$(PYTHON) -m venv $(VENV) || \
		{ echo "$(PYTHON) can't make virtual environments here; on Debian and Ubuntu: apt install python3-venv" >&2; exit 2; }

$(VENV)/.core: requirements.txt | $(VENV)/bin/python
	@$(PIP) -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements.txt requirements-dev.txt | $(VENV)/bin/python
	@$(PIP) -r requirements.txt -r requirements-dev.txt
	@touch $@ $(VENV)/.core

LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
	--no-header --no-annotate --python-version 3.11

lock: $(VENV)/.dev
	$(LOCK) $(UPGRADE) requirements/play.in -o requirements.txt
	$(LOCK) $(UPGRADE) requirements/postgres.in -o requirements-postgres.txt
	$(LOCK) $(UPGRADE) requirements/zim.in -o requirements-zim.txt
	$(LOCK) $(UPGRADE) requirements/dev.in -o requirements-dev.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
