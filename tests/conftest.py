"""Test-wide set-up: see ``tests/helpers/gates.py`` for what each test has to keep to."""

pytest_plugins = ["tests.helpers.gates"]
