# Everything a newcomer needs is `make run` and `make test`; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
ifeq ($(OS),Windows_NT)
BIN := $(VENV)/Scripts
else
BIN := $(VENV)/bin
endif
PY := $(BIN)/python
export HOST ?= 127.0.0.1
export PORT ?= 8501

.DEFAULT_GOAL := help
.PHONY: help install install-dev run test check format lock generated coverage gate-table attack-rates readability accessibility-trees screenshots benchmarks clean

help: ## List what can be done
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/ —/' | sort

# The stamps are named after the lock, so a changed lock installs anew and an unchanged one costs nothing.
$(VENV)/run.stamp: requirements.lock .ci/install-python
	@PYTHON=$(PYTHON) bash .ci/install-python requirements.lock
	@touch $@

$(VENV)/dev.stamp: requirements-dev.lock .ci/install-python
	@PYTHON=$(PYTHON) bash .ci/install-python requirements-dev.lock
	@touch $@ $(VENV)/run.stamp

install: $(VENV)/run.stamp ## Install what running needs into .venv

install-dev: $(VENV)/dev.stamp ## Install what testing needs into .venv

run: install ## Start the app with the demonstration; prints the address and how to sign in
	@DEMONSTRATION=$${DEMONSTRATION:-on} $(PY) -m assessment serve

test: install-dev ## Install what the tests need and run every check and test
	@bash .ci/install-system
	@PATH="$(CURDIR)/$(BIN):$$PATH"; failed=0; bash .ci/checks || failed=1; bash .ci/tests || failed=1; exit $$failed

check: install-dev ## The quick checks: format, lint, types, layers, content, generated files, spelling
	@PATH="$(CURDIR)/$(BIN):$$PATH" bash .ci/checks

format: install-dev ## Format the code
	@$(BIN)/ruff format . && $(BIN)/ruff check --fix .

generated: install-dev ## Write the files that are made from others anew
	@$(PY) -m assessment schemas
	@$(PY) -m assessment scoring-guide
	@for step in extract update compile; do $(PY) -m assessment messages $$step || exit 1; done

coverage: install-dev ## The tests without a browser, with branch coverage; measuring takes as long again
	@$(BIN)/pytest -q -m "not journey" --cov --cov-report=term:skip-covered

gate-table: install-dev ## Walk every page, file, address and command as everybody, and print who gets what
	@$(PY) -m tests.gate

attack-rates: install-dev ## Print how often answers that people shared can be worked out, by how many of them there are
	@$(PY) -m tests.attacks

readability: install-dev ## Print the reading age of each question and each page that a carer reads, and the hardest sentences
	@$(PY) -m tests.readability 2> /dev/null

accessibility-trees: install-dev ## Write anew what a screen reader is told of the pages of the questionnaire
	@$(PY) -m tests.accessibility

screenshots: install-dev ## Take the screenshots of docs/ from the running app
	@PYTHONPATH=. $(PY) docs/screenshots.py $(ONLY)

benchmarks: install-dev ## Run every benchmark; each prints ratios against a floor of the same run
	@for benchmark in benchmarks/*.py; do echo "== $$benchmark"; $(PY) $$benchmark || exit 1; done

lock: ## Write the hashed locks anew (needs uv)
	@for name in requirements requirements-dev; do \
	  uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --custom-compile-command "make lock" --upgrade -o $$name.lock $$name.txt || exit 1; done

clean: ## Remove .venv and caches; the data folder var/ stays
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage htmlcov
