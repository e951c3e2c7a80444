"""What is imported is declared, and what is declared is used."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions

from tests.helpers.shared import REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
NEEDED_UNSEEN = {
    "python-multipart": "FastAPI reads uploads with it",
    "tensorflow-cpu": "Keras' backend, as tensorflow on other machines",
    "tensorflow": "Keras' backend",
}


def names_of(requirements: list[str]) -> set[str]:
    found = (re.match(r"[A-Za-z0-9._-]+", line) for line in requirements)
    return {match[0].lower().replace("_", "-") for match in found if match}


BASE = names_of(PROJECT["dependencies"])
TRAINING = names_of(PROJECT["optional-dependencies"]["training"])
CLUSTER = names_of(PROJECT["optional-dependencies"]["cluster"])
POSTGRES = names_of(PROJECT["optional-dependencies"]["postgres"])
OPENVINO = names_of(PROJECT["optional-dependencies"]["openvino"])


@cache
def used_by(package: str) -> dict[str, set[str]]:
    """Distributions that a package's sources import, each with the files that do."""
    owners = packages_distributions()
    used: dict[str, set[str]] = {}
    for path in sorted((REPOSITORY / package).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            for top in {name.partition(".")[0] for name in names}:
                if top in sys.stdlib_module_names or top in ("mriclassifier", "training"):
                    continue
                for owner in owners.get(top, [top]):
                    name = owner.lower().replace("_", "-")
                    used.setdefault(name, set()).add(path.relative_to(REPOSITORY).as_posix())
    return used


def undeclared(package: str, declared: set[str]) -> dict[str, set[str]]:
    # The web framework's and the Qt binding's own parts come with them, under their name.
    parts = {
        "starlette": "fastapi",
        "shiboken6": "pyside6-essentials",
        "pyside6": "pyside6-essentials",
    }
    return {n: f for n, f in used_by(package).items() if parts.get(n, n) not in declared}


def test_the_program_imports_only_what_its_base_installation_brings() -> None:
    extra = undeclared("mriclassifier", BASE)
    keras_engine = {"mriclassifier/inference/predictors/keras.py"}
    assert {n: f for n, f in extra.items() if not (f <= keras_engine or _is_extra(n, f))} == {}


def _is_extra(name: str, files: set[str]) -> bool:
    """Whether an extra brings it and nothing of the program imports it but the package it is for."""
    place = {
        **dict.fromkeys(CLUSTER, "mriclassifier/batch/cluster/"),
        **dict.fromkeys(POSTGRES, "mriclassifier/cases/postgres/"),
        **dict.fromkeys(OPENVINO, "mriclassifier/inference/predictors/openvino.py"),
    }.get(name)
    return place is not None and all(f.startswith(place) for f in files)


def test_the_extras_bring_what_is_used() -> None:
    assert set(used_by("mriclassifier")) >= CLUSTER | POSTGRES | OPENVINO


def test_training_imports_only_what_its_extra_brings() -> None:
    extra = undeclared("training", BASE | TRAINING)
    # A backend of Keras that users install themselves; imported within functions, on that backend alone.
    other_backends = {"torch": {"training/torch_layers.py", "training/feeding.py"}}
    assert {n: f for n, f in extra.items() if not f <= other_backends.get(n, set())} == {}


def test_nothing_is_declared_in_vain() -> None:
    used = {*used_by("mriclassifier"), *used_by("training")}
    assert used | set(NEEDED_UNSEEN) >= BASE | TRAINING


def test_the_probe_sees_imports() -> None:
    assert "numpy" in used_by("mriclassifier")
    assert "keras" in used_by("training")
    assert "numpy" in undeclared("mriclassifier", BASE - {"numpy"})
