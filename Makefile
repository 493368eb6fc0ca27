# Everything a newcomer, CI and a release need. `make run` and `make test` set themselves up.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SHARED ?= ../shared

.PHONY: compiled run test lint types bench fuzz train docs clean

# The stamp is newer than pyproject.toml when the environment matches it.
$(VENV)/.ready: pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install -qq --disable-pip-version-check -e '.[dev,javascript]'
	@touch $@

# A browser for the tests of sites that need one; they skip with a reason where it cannot be had.
$(VENV)/.browser: $(VENV)/.ready
	@command -v chromium >/dev/null || [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null \
	  || (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium) >/dev/null 2>&1 \
	  || echo "no chromium: tests that need a browser are skipped"
	@touch $@

$(VENV)/.bench: $(VENV)/.ready
	@$(BIN)/pip install -qq --disable-pip-version-check -e '.[bench]'
	@touch $@

# Where the environment forbids Python to write bytecode, each command and worker would compile all modules anew: 0.25 s.
compiled: $(VENV)/.ready
	@$(BIN)/python -m compileall -q newsspider pipelines

run: compiled  ## serve the bundled site over HTTP on loopback and crawl it into data/news.db
	@$(BIN)/python -m newsspider.demo crawl --db data/news.db

test: $(VENV)/.browser compiled  ## the whole suite on all cores
	@$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/.ready
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.ready
	@$(BIN)/mypy

bench: $(VENV)/.bench compiled  ## accuracy per field and speed as ratios within one run; needs the shared data
	@$(BIN)/python benchmarks/accuracy.py --shared $(SHARED)
	@$(BIN)/python benchmarks/quotes.py --shared $(SHARED)
	@$(BIN)/python benchmarks/speed.py --shared $(SHARED)
	@$(BIN)/python benchmarks/crawl.py

fuzz: $(VENV)/.ready  ## 10,000 mutated pages without a crash
	@$(BIN)/python benchmarks/fuzz.py --shared $(SHARED)

docs: $(VENV)/.ready  ## write the generated pages anew
	@$(BIN)/python -m pipelines.schema_doc

clean:
	rm -rf $(VENV) build dist *.egg-info data/news.db* data/archive data/jobs
