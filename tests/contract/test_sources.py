"""Habits of the sources that no linter checks."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from mriclassifier import errors
from tests.helpers.fresh import submodules
from tests.helpers.shared import REPOSITORY

MODULES = [*submodules("mriclassifier"), *submodules("training")]
SOURCES = sorted(
    path
    for top in ("mriclassifier", "training", "tests", "packaging")
    for path in (REPOSITORY / top).rglob("*.py")
)


def file_of(module: str) -> Path:
    path = REPOSITORY / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def tree_of(module: str) -> ast.Module:
    return ast.parse(file_of(module).read_text("utf-8"))


def own_test(module: str) -> list[Path]:
    """Files named for ``module``: tests/unit/<package>/test_<name>.py, tests/gui/…, and so on."""
    top, *packages, name = module.split(".")
    if top == "training" or packages[:1] in (["gui"], ["server"]):
        folders = [REPOSITORY / "tests" / (packages[0] if top == "mriclassifier" else top)]
    else:
        folders = [REPOSITORY.joinpath("tests", "unit", *packages)]
    return [f for folder in folders for f in folder.rglob(f"test_{name}.py")]


def importing_tests(module: str) -> list[Path]:
    """Test files that import ``module`` or something out of it."""
    parent, _, name = module.rpartition(".")
    pattern = re.compile(
        rf"^\s*(from {re.escape(module)} import|import {re.escape(module)}\b"
        rf"|from {re.escape(parent)} import .*\b{name}\b)",
        re.M,
    )
    tests = (REPOSITORY / "tests").rglob("test_*.py")
    return [f for f in tests if pattern.search(f.read_text("utf-8"))]


def test_the_search_finds_modules() -> None:
    assert "mriclassifier.imaging.preprocess" in MODULES
    assert "training.network" in MODULES


@pytest.mark.parametrize("module", MODULES)
def test_module_has_a_docstring(module: str) -> None:
    tree = tree_of(module)
    assert not tree.body or ast.get_docstring(tree), (
        f"{file_of(module)} does not say what it is for"
    )


@cache
def imported(module: str) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree_of(module)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


@cache
def has_test(module: str) -> bool:
    return bool(own_test(module) or importing_tests(module))


def part_of_tested(module: str) -> bool:
    """Whether a module with a test, in the same package, is built from this one."""
    package = module.rpartition(".")[0]
    siblings = [m for m in MODULES if m.startswith(package + ".") and m != module]
    users, seen = {module}, {module}
    while users:
        users = {s for s in siblings if s not in seen and imported(s) & users}
        if any(has_test(user) for user in users):
            return True
        seen |= users
    return False


@pytest.mark.parametrize("module", [m for m in MODULES if tree_of(m).body])
def test_module_has_its_test(module: str) -> None:
    """A test of its own, or one of the module beside it that it is a part of."""
    if file_of(module).name != "__init__.py":
        assert has_test(module) or part_of_tested(module), (
            f"no test is named for {module} or imports it, and no tested neighbour uses it"
        )


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(REPOSITORY)))
def test_file_is_short_enough_to_read(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 400, "split it"


def error_tree() -> list[type[errors.MriClassifierError]]:
    kinds = [errors.MriClassifierError]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    return [kind for kind in kinds if kind.__module__ == errors.__name__]


def test_every_error_is_drawn_where_it_belongs_in_the_tree() -> None:
    drawn: dict[str, str | None] = {}
    above: list[str] = []
    for line in (errors.__doc__ or "").splitlines():
        if match := re.match(r"([ │├└─]*?)([A-Z]\w+(?:Error))\b", line):
            depth = (len(match[1]) - 4) // 4
            above[depth:] = [match[2]]
            drawn[match[2]] = above[depth - 1] if depth else None
    root = errors.MriClassifierError
    real = {k.__name__: k.__base__.__name__ for k in error_tree() if k is not root and k.__base__}
    assert drawn == {root.__name__: None, **real}


def test_every_error_has_a_code_of_its_own_and_an_exit_code() -> None:
    kinds = error_tree()
    codes = [kind.code for kind in kinds]
    assert len(set(codes)) == len(codes), "two errors share a code"
    assert {kind.exit_code for kind in kinds} <= {1, 2, 3}
    for kind in kinds[1:]:
        text = re.search(rf"{kind.__name__} .*", errors.__doc__ or "")
        assert text
        if '"' in text[0]:
            assert f'"{kind.code}"' in text[0]
        if "exit" in text[0]:
            assert f"exit {kind.exit_code}" in text[0]


def names_used(module: str) -> set[str]:
    nodes = list(ast.walk(tree_of(module)))
    names = {node.id for node in nodes if isinstance(node, ast.Name)}
    names |= {a.name for node in nodes if isinstance(node, ast.ImportFrom) for a in node.names}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}


def test_message_boxes_come_through_one_door() -> None:
    users = {m for m in MODULES if {"QMessageBox", "QErrorMessage"} & names_used(m)}
    assert users <= {"mriclassifier.gui.notify"}


NETWORK = "mriclassifier.server.network"
TYPES_ONLY = {f"mriclassifier.server.{name}" for name in ("listener", "run", "runner")}


def test_nothing_but_the_server_can_talk_to_a_network() -> None:
    """Pictures stay on the machine: the program holds no client of any kind."""
    clients = {
        "socket",
        "urllib.request",
        "http.client",
        "requests",
        "httpx",
        "aiohttp",
        "urllib3",
        "PySide6.QtNetwork",
        "smtplib",
        "ftplib",
    }
    guilty = {
        module: sorted(found)
        for module in MODULES
        if module.startswith("mriclassifier") and (found := imported(module) & clients)
    }
    # A second start talks to the first through a local socket or pipe; no other class of Qt's is used
    assert guilty.pop("mriclassifier.gui.single_instance", None) == ["PySide6.QtNetwork"]
    used = names_used("mriclassifier.gui.single_instance")
    assert {name for name in used if name[:2] == "QL"} == {
        "QLocalServer",
        "QLocalSocket",
        "QLockFile",
    }
    assert not {name for name in used if re.match(r"Q(Tcp|Udp|Ssl|Network)", name)}
    # The server binds its own socket, and that is all it does with it.
    assert set(guilty) <= {NETWORK, *TYPES_ONLY}, guilty
    assert {name for found in guilty.values() for name in found} <= {"socket"}
    for module in TYPES_ONLY:
        source = file_of(module).read_text("utf-8")
        assert "from socket import socket as Socket" in source
        assert "Socket(" not in source


def test_nothing_names_a_folder_of_the_machine_it_was_written_on() -> None:
    # Put together here, so that this file does not hold what it looks for.
    home, work = "/ho" + "me/", "/wo" + "rk/"
    texts = [
        *SOURCES,
        *(REPOSITORY / "docs").rglob("*.md"),
        *REPOSITORY.glob("*.md"),
        *(REPOSITORY / "training").rglob("*.toml"),
        *(REPOSITORY / "resources").rglob("*.json"),
        *(REPOSITORY / "resources").rglob("*.md"),
    ]
    for path in texts:
        text = path.read_text("utf-8")
        assert home not in text, path
        assert work not in text, path


def test_every_error_of_ours_is_defined_in_the_one_tree() -> None:
    ours = {kind.__name__ for kind in error_tree()}
    elsewhere = {
        f"{module}.{node.name}"
        for module in MODULES
        if module != errors.__name__
        for node in ast.walk(tree_of(module))
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id in ours for base in node.bases)
    }
    assert not elsewhere, "define it in mriclassifier/errors.py and draw it there"
