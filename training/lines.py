"""What a command tells whoever started it: words on a terminal, one JSON object a line for a program.

A program that runs ``python -m training … --progress json`` reads from standard output

``{"step": "reading", "done": 3, "total": 40}``
    Work other than the epochs; ``total`` is 0 where it is not known.
``{"notice": {"code", "template", "values", "message"}}``
    What a user should know before going on.
``{"epoch": 1, "batch": 2, …, "remaining_s": 30.0}``
    The fields of :class:`training.fit.Progress`.
``{"error": {"code", "template", "values", "message"}}``
    Why the command failed; its exit code says how.

A sentence comes as a template and its values, so that the reader can translate it.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol, TextIO

from rich.console import Console

Step = Callable[[str, int, int], None]
_PAUSE = 0.1  # s between two lines of one step


class Sentence(Protocol):
    """An error, a notice: a template and its values apart."""

    @property
    def template(self) -> str:
        """English, with ``str.format`` fields."""

    @property
    def values(self) -> Mapping[str, object]:
        """What the fields stand for."""

    @property
    def sentence(self) -> str:
        """Both together."""


class Teller:
    """Tells notices as words, or everything as JSON lines.

    Parameters
    ----------
    console
        Where words go.
    stream
        Where JSON lines go; None for words.
    """

    def __init__(self, console: Console, stream: TextIO | None = None) -> None:
        self.console = console
        self._stream = stream
        self._last: tuple[str, float] = ("", 0.0)

    @property
    def as_lines(self) -> bool:
        """Whether a program reads."""
        return self._stream is not None

    def notice(self, found: Any) -> None:
        """Something that a user should know."""
        if self._stream is None:
            self.console.print(found.sentence)
        else:
            self._write({"notice": sentence_record(found, code=found.code)})

    def step(self, name: str, done: int, total: int) -> None:
        """How far a piece of work is; nothing on a terminal, which has bars of its own."""
        now = time.monotonic()
        if self._stream is None or (
            name == self._last[0] and done < total and now - self._last[1] < _PAUSE
        ):
            return
        self._last = (name, now)
        self._write({"step": name, "done": done, "total": total})

    def _write(self, record: Mapping[str, Any]) -> None:
        if self._stream is not None:
            write_line(record, self._stream)


def teller(console: Console, *, as_json: bool) -> Teller:
    """For a terminal, or for a program that reads standard output."""
    return Teller(console, sys.stdout if as_json else None)


def sentence_record(found: Sentence, *, code: str) -> dict[str, Any]:
    """A sentence as JSON has it."""
    values = {
        name: value if isinstance(value, int | float) else str(value)
        for name, value in found.values.items()
    }
    return {"code": code, "template": found.template, "values": values, "message": found.sentence}


def write_line(record: Mapping[str, Any], stream: TextIO) -> None:
    """One JSON object, at once."""
    stream.write(json.dumps(record) + "\n")
    stream.flush()
