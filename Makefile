# `make run` and `make test` need Python 3.11 to 3.13 with venv and pip, and make; nothing else.
PYTHON ?= python3
# Processes that run the tests; a test file stays in one of them
JOBS ?= 2
UV_VERSION := 0.13.9
VERSION := $(shell sed -n 's/^__version__ = "\(.*\)"/\1/p' mriclassifier/__init__.py)
UV := .tools/uv-$(UV_VERSION)/bin/uv
ENVIRONMENT := .venv/.complete
BIN := .venv/bin

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: audit sbom help run test check bench bench-long system-libraries test-libraries environment translations package smoke wheel deb archive prove-deb checksums lock format clean

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: system-libraries $(ENVIRONMENT)  ## Create the environment if needed and open the window
	@$(BIN)/mriclassifier $(FILES)

test: check test-libraries  ## Create the environment if needed; style, types, import rules and tests
	@$(BIN)/python -m pytest --numprocesses $(JOBS) --dist loadfile --no-loadscope-reorder $(ARGS)

check: system-libraries $(ENVIRONMENT)  ## Everything that `make test` does before the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: system-libraries $(ENVIRONMENT)  ## Measure speed and memory beside the alternatives; writes docs/benchmarks.md
	$(BIN)/python -m tests.benchmarks.bench $(ARGS)

bench-long: system-libraries $(ENVIRONMENT)  ## The same with what takes hours
	$(BIN)/python -m tests.benchmarks.bench --long $(ARGS)

audit: $(ENVIRONMENT) | $(UV)  ## Look for known faults of the locked libraries; needs the network
	$(BIN)/python packaging/audit.py

sbom: $(ENVIRONMENT)  ## List of all parts (CycloneDX) and their licences, into dist
	$(BIN)/python packaging/sbom.py dist
	$(BIN)/python packaging/licences.py dist

environment: $(ENVIRONMENT)  ## Create the environment: program, training and development tools

system-libraries:
	@packaging/system-libraries.sh

# Only the tests need these: `make run` does not
test-libraries:
	@packaging/test-libraries.sh

# uv is installed for this folder alone, at a fixed version, so that nobody has to have it.
$(UV):
	$(PYTHON) -m venv .tools/uv-$(UV_VERSION)
	.tools/uv-$(UV_VERSION)/bin/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

$(ENVIRONMENT): pyproject.toml uv.lock | $(UV)
	env -u VIRTUAL_ENV -u UV_PROJECT_ENVIRONMENT $(UV) sync --frozen --all-extras --no-extra cluster
	@touch $@

translations: $(ENVIRONMENT)  ## Bring the translations under resources/i18n up to date with the sources
	$(BIN)/python -m tests.helpers.translations

# The wheel is made from the sdist, so that what one misses the other misses, too
wheel: | $(UV)  ## Wheel and sdist into dist, installed and tried out in fresh environments
	rm -f dist/*.whl dist/mriclassifier-$(VERSION).tar.gz
	$(UV) build --out-dir dist
	UV=$(abspath $(UV)) PYTHON=$(PYTHON) packaging/wheel/prove.sh dist

package: system-libraries | $(UV)  ## The frozen program in dist: viewer and full, or the one that VARIANT names
	$(PYTHON) packaging/build.py $(VARIANT) --uv $(UV)

smoke: test-libraries $(ENVIRONMENT)  ## Try out the frozen program in dist, beside the source
	$(BIN)/python packaging/smoke $(VARIANT)

deb: $(ENVIRONMENT)  ## Debian package of the frozen viewer; after `make package`
	$(BIN)/python packaging/linux/deb.py

archive: $(ENVIRONMENT)  ## The frozen viewer as .tar.gz; after `make package`
	$(BIN)/python packaging/linux/archive.py

prove-deb: $(ENVIRONMENT)  ## As root: install, use, upgrade and remove the package in a clean Debian
	PYTHON=$(abspath $(BIN)/python) packaging/linux/prove.sh

checksums:  ## SHA256SUMS of everything in dist that is handed out
	cd dist && find . -maxdepth 1 -type f ! -name '.*' ! -name 'SHA256SUMS*' -printf '%P\0' \
		| LC_ALL=C sort -z | xargs -0 -r sha256sum >SHA256SUMS
	@cat dist/SHA256SUMS

lock: | $(UV)  ## Bring uv.lock up to date with pyproject.toml
	$(UV) lock

format: $(ENVIRONMENT)  ## Rewrite the sources in the project's style
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:  ## Remove the environment, the tools and every cache
	rm -rf .venv .tools .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
