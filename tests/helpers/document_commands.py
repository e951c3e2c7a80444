"""The commands that stand in the documents, as a reader would type them."""

from __future__ import annotations

import itertools
import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from tests.helpers.shared import REPOSITORY

DOCUMENTS = [
    path
    for pattern in ("*.md", "docs/**/*.md", "packaging/**/*.md", "resources/**/*.md")
    for path in sorted(REPOSITORY.glob(pattern))
]
# A test of their own runs these blocks as they stand: tests/server/api/test_examples.py
RUN_ELSEWHERE = {REPOSITORY / "docs" / "server-api.md"}
_BLOCK = re.compile(r"^```(?:sh|console|bash)\n(.*?)^```", re.S | re.M)
_INLINE = re.compile(r"`((?:mriclassifier|python -m training|make|uv) [^`\n]+)`")
_VARIABLE = re.compile(r"[A-Z_]+=\S*")
_ENDS = {"|", "&&", "||", ";", ">", "<"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One command: where it stands, as it stands, and its words without variables before it."""

    document: Path
    text: str

    @property
    def words(self) -> list[str]:
        """The command alone, to the first sign of the shell's."""
        words = itertools.takewhile(lambda word: word not in _ENDS, shlex.split(self.text))
        return list(itertools.dropwhile(_VARIABLE.fullmatch, words))

    @property
    def name(self) -> str:
        """To tell it apart in the report of a test."""
        return f"{self.document.relative_to(REPOSITORY).as_posix()}: {self.text}"


def lines_of(document: Path) -> list[Line]:
    """Commands in fenced shell blocks; prompts, comments and line ends escaped by ``\\`` removed."""
    found = []
    for block in _BLOCK.findall(document.read_text("utf-8").replace("\\\n", " ")):
        for line in block.splitlines():
            text = line.split("  #")[0].strip().removeprefix("$ ")
            if text and not text.startswith("#"):
                found.append(Line(document=document, text=text))
    return found


def inline_of(document: Path) -> list[Line]:
    """Commands within sentences and tables."""
    text = document.read_text("utf-8")
    return [Line(document=document, text=found) for found in _INLINE.findall(text)]
