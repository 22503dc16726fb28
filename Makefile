# Everything a newcomer needs: `make demo` and `make test`. Both prepare the environment first.

PYTHON ?=
export NO_MKDOCS_2_WARNING := 1
BIN := .venv/bin
READY := .venv/ready

.DEFAULT_GOAL := help
.PHONY: help setup demo test check golden bench site clean

help: ## what can be made here
	@grep -E '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^([a-z]+):[^#]*## /  make \1	/'

setup: $(READY) ## .venv from the pinned constraints, and a browser

$(READY): pyproject.toml constraints.txt .ci/install
	@PYTHON="$(PYTHON)" bash .ci/install
	@touch $@

demo: setup ## serve the sample city, audit it, publish, build the site
	@rm -rf build/demo build/pages build/site
	$(BIN)/guiju demo --store build/demo --out build/pages
	$(BIN)/mkdocs build --quiet --strict
	@echo
	@echo "The sample city's report:"
	@echo "  file://$(CURDIR)/build/site/index.html"
	@echo "  $(BIN)/python -m http.server -b 127.0.0.1 -d build/site 8000    and open http://127.0.0.1:8000/"

test: setup ## every test, in random order
	$(BIN)/pytest -n 2

check: setup ## the whole gate, the same here and in CI
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/guiju lint --strict
	$(BIN)/guiju test --mutate
	$(BIN)/pytest -n 2
	$(MAKE) --no-print-directory demo

golden: setup ## write the golden files anew; read the diff
	$(BIN)/pytest -n 0 -p no:randomly tests/golden --golden
	@git --no-pager diff --stat -- tests/golden

bench: setup ## pages per CPU-second beside Scrapy and LinkChecker
	$(BIN)/python -m tests.benchmarks.site

site: setup ## build/site from build/pages (made by `guiju publish`)
	$(BIN)/mkdocs build --strict

clean: ## all that was made, the environment too
	rm -rf build dist .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
