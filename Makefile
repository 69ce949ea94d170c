# clipper: every job of the project. `make help` lists them.

PYTHON ?= python3
VENV ?= .venv
CORPUS ?=
N ?= 10000
BIN := $(VENV)/bin
STAMP := $(VENV)/.set-up

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help demo test test-long lint types check set-up format docs pictures score fault fuzz audit bench lock clean

help: ## list the jobs
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | while IFS='|' read -r job text; do printf '%-20s %s\n' "$$job" "$$text"; done

demo: $(STAMP) ## set everything up and file, list, show and find the founding clipping
	@PATH="$(abspath $(BIN)):$$PATH" sh tools/demo.sh
	@echo "The program is $(BIN)/clipper here; README.md says how to install it for good."

test: lint types check ## set everything up; lint, strict types, all tests

test-long: $(STAMP) ## the tests with many more generated cases
	CLIPPER_TEST_LONG=1 $(BIN)/python -m pytest -q -n auto

lint: $(STAMP) ## formatting and lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(STAMP) ## strict types
	$(BIN)/mypy

check: $(STAMP) ## the tests alone
	$(BIN)/python -m pytest -q -n auto

format: $(STAMP) ## put the code into its format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

set-up: $(STAMP) ## the virtual environment, pinned with hashes

$(STAMP): requirements/dev.txt pyproject.toml
	@$(PYTHON) tools/check_python.py
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-build-isolation --no-deps --editable .
	@touch $@

docs: $(STAMP) ## write what the documents say of commands from the program itself
	$(BIN)/python tools/docs.py

pictures: $(STAMP) ## draw the terminal pictures again, from real output
	$(BIN)/python tools/pictures.py

score: $(STAMP) ## extraction against labelled clippings: make score CORPUS=DIR
	@test -n "$(CORPUS)" || { echo "make score needs labelled clippings: make score CORPUS=DIR (with score.py and dev/)" >&2; exit 2; }
	@test -f "$(CORPUS)/score.py" || { echo "$(CORPUS)/score.py is not there: CORPUS names the folder of labelled clippings" >&2; exit 2; }
	$(BIN)/clipper extract --jsonl $(CORPUS)/dev/texts > $(VENV)/predictions.jsonl
	$(BIN)/python $(CORPUS)/score.py $(CORPUS)/dev/gold.jsonl $(VENV)/predictions.jsonl --errors $(or $(ERRORS),0)

fault: $(STAMP) ## kill it, fill its disk, cut its power, damage its files (all of it as root: sudo make fault)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/fault.txt
	cd tests && $(abspath $(BIN))/python -m fault $(if $(ONLY),--only $(ONLY),--write ../docs/reliability.md)

fuzz: $(STAMP) ## look for inputs that break it, SECONDS=60 for each kind (Linux)
	$(BIN)/python -m venv $(VENV)-fuzz
	$(VENV)-fuzz/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.txt --requirement requirements/fuzz.txt
	cd tests && PYTHONPATH=../src ../$(VENV)-fuzz/bin/python -m fuzz --seconds $(or $(SECONDS),60) $(SUBJECTS)

audit: $(STAMP) ## known vulnerabilities in what is installed; fails when it could not look
	$(BIN)/python -m venv $(VENV)-audit
	$(VENV)-audit/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/audit.txt
	$(VENV)-audit/bin/python tools/audit.py

bench: $(STAMP) ## measure it against named peers on N texts: N=10000 takes minutes, N=1000000 an hour (CORPUS=... for real texts too)
	$(BIN)/python -m bench -n $(N) $(if $(CORPUS),--corpus $(CORPUS)) $(if $(WORK),--work $(WORK))

lock: $(STAMP) ## pin again what the other jobs install (needs `uv`)
	@command -v uv >/dev/null || { echo "make lock needs uv: pipx install uv" >&2; exit 2; }
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --group dev --all-extras pyproject.toml --output-file requirements/dev.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --group bench pyproject.toml --output-file requirements/bench.txt
	for group in audit fault fuzz; do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --group $$group --output-file requirements/$$group.txt || exit; done

clean: ## remove what the other jobs made
	rm -rf .venv .venv-* .mypy_cache .ruff_cache .pytest_cache .hypothesis dist build
