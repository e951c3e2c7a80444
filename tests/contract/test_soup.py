"""docs/soup.md names every library, in the version that is installed."""

from __future__ import annotations

from importlib import metadata

from tests.helpers.soup_doc import DOCUMENT, USED, below, declared, tables, updated


def test_every_declared_library_is_described_and_no_other() -> None:
    assert set(USED) == declared()


def test_the_document_has_the_versions_of_the_lock_file() -> None:
    text = DOCUMENT.read_text("utf-8")
    assert updated(text) == text, "run `python -m tests.helpers.soup_doc`"


def test_what_comes_with_them_is_listed_and_tools_are_not() -> None:
    assert {"starlette", "shiboken6", "protobuf"} <= below()
    assert not {"pytest", "ruff", "mypy"} & below()
    assert "starlette" in tables()["below"]


def test_installed_versions_are_those_of_the_document() -> None:
    """The environment that the other tests ran in is the one that the document describes."""
    text = tables()["direct"]
    for name in USED:
        try:
            version = metadata.version(name)
        except metadata.PackageNotFoundError:  # an extra that is not installed here
            continue
        assert f"| {name} | " in text
        row = next(line for line in text.splitlines() if line.startswith(f"| {name} |"))
        assert version in row
