"""What the documents say is what the project does."""

from __future__ import annotations

import re
import tomllib

import mriclassifier
from mriclassifier.settings import SETTINGS
from tests.helpers.document_commands import DOCUMENTS, lines_of
from tests.helpers.settings_doc import GUIDE, settings_table, updated
from tests.helpers.shared import REPOSITORY

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))
README = (REPOSITORY / "README.md").read_text("utf-8")


def test_python_versions_are_the_same_everywhere() -> None:
    bounds = re.fullmatch(r">=3\.(\d+),<3\.(\d+)", PROJECT["project"]["requires-python"])
    assert bounds
    low, high = int(bounds[1]), int(bounds[2]) - 1
    listed = [
        int(c.rsplit(".", 1)[1])
        for c in PROJECT["project"]["classifiers"]
        if re.match(r"Programming Language :: Python :: 3\.\d+", c)
    ]
    assert listed == list(range(low, high + 1))
    assert PROJECT["tool"]["mypy"]["python_version"] == f"3.{low}"
    assert PROJECT["tool"]["ruff"]["target-version"] == f"py3{low}"
    words = f"Python 3.{low} to 3.{high}"
    for name in ("README.md", "CONTRIBUTING.md", "docs/user-guide.md", "Makefile"):
        assert words in (REPOSITORY / name).read_text("utf-8"), f"{name} does not say {words}"
    lock = tomllib.loads((REPOSITORY / "uv.lock").read_text("utf-8"))
    assert lock["requires-python"].replace(" ", "") == PROJECT["project"]["requires-python"]


def test_the_changelog_has_the_present_version() -> None:
    changes = (REPOSITORY / "CHANGELOG.md").read_text("utf-8")
    version = re.escape(mriclassifier.__version__)
    assert re.search(rf"^## \[({version}|Unreleased)\]", changes, re.M)


def test_every_setting_is_documented_as_it_is() -> None:
    guide = GUIDE.read_text("utf-8")
    assert updated(guide) == guide, "run: python -m tests.helpers.settings_doc"
    for setting in SETTINGS:
        assert f"`{setting.key}`" in settings_table()


def test_an_outdated_table_of_settings_is_noticed() -> None:
    guide = GUIDE.read_text("utf-8")
    assert updated(guide.replace("`engine.name`", "`engine.kind`")) != guide.replace(
        "`engine.name`", "`engine.kind`"
    )


def test_links_lead_somewhere() -> None:
    for document in DOCUMENTS:
        for target in re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", document.read_text("utf-8")):
            if not re.match(r"https?:", target):
                assert (document.parent / target).exists(), f"{document.name} links to {target}"


def test_decision_records_have_their_three_parts_and_are_listed() -> None:
    listing = (REPOSITORY / "docs" / "architecture.md").read_text("utf-8")
    records = sorted((REPOSITORY / "docs" / "decisions").glob("*.md"))
    assert records
    for record in records:
        text = record.read_text("utf-8")
        for part in ("## Context", "## Decision", "## Consequences"):
            assert part in text, f"{record.name} has no {part}"
        assert f"decisions/{record.name}" in listing, f"architecture.md does not list {record.name}"


def test_the_two_commands_of_the_readme_are_there() -> None:
    lines = [line.text for line in lines_of(REPOSITORY / "README.md")]
    assert {"make run", "make test"} <= {*lines}


def test_the_readme_says_what_it_has_to() -> None:
    for words in (
        "Research use only",
        "opencv-python-headless",
        "uv sync --all-extras",
        "uv run mriclassifier",
        "```mermaid",
    ):
        assert words in README


def test_every_document_says_probability_and_prediction() -> None:
    """The words of docs/architecture.md: a probability is no confidence, a prediction no diagnosis."""
    for document in DOCUMENTS:
        text = document.read_text("utf-8")
        for word in ("confidence score", "AI says", "our diagnosis"):
            assert word not in text, f"{document.name} says {word}"
