"""The rows of a batch as columns in memory; no Qt.

A hundred thousand rows are a few arrays and lists that only grow. Whoever sorts or filters takes a
:class:`Snapshot` of them to another thread; nothing that it holds is written to any more.
"""

from __future__ import annotations

import enum
import re
import threading
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.inference.outcome import ANSWER, OUT_OF_DISTRIBUTION, REFER

_KEY_BYTES = 96
_NUMBER = re.compile(r"\d+")
_FIRST_ROOM = 1024


class Outcome(enum.IntEnum):
    """What became of a row; in the order in which a sort by it lists them."""

    ANSWER = 0
    REFER = 1
    STRANGE = 2
    FAILED = 3


OUTCOMES = {ANSWER: Outcome.ANSWER, REFER: Outcome.REFER, OUT_OF_DISTRIBUTION: Outcome.STRANGE}
NO_CLASS = -1


class Column(enum.IntEnum):
    """Columns that every table has; one a class follows them."""

    PICTURE = 0
    FILE = 1
    PATIENT = 2
    LABEL = 3
    PROBABILITY = 4
    OUTCOME = 5
    WARNINGS = 6


FIRST_CLASS = len(Column)
"""The first of the columns with the probability of one class each."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One row, as it comes from the batch.

    Attributes
    ----------
    number
        Its place in the journal.
    file
        What to call it on screen.
    patient
        Empty where the file names nobody.
    label
        Empty for what failed.
    probabilities
        In the order of the classes of the table; empty for what failed.
    remarks
        Warnings or, for what failed, the reason; whole sentences, translated.
    code
        Of the error, for what failed.
    """

    number: int
    file: str
    outcome: Outcome
    patient: str = ""
    label: str = ""
    probabilities: tuple[float, ...] = ()
    remarks: str = ""
    code: str = ""


def folded(text: str) -> str:
    """The same for texts that a search should not tell apart."""
    return unicodedata.normalize("NFKC", text).casefold()


def sort_key(text: str) -> bytes:
    """Bytes in whose order people expect texts: any case, ``img2`` before ``img10``."""
    natural = _NUMBER.sub(lambda found: found.group().lstrip("0").rjust(10, "0"), folded(text))
    return natural.encode("utf-8", "replace")[:_KEY_BYTES].rstrip(b"\0")


class Vocabulary:
    """Texts that many rows share, as numbers. Safe in any thread; texts are only added."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._numbers: dict[str, int] = {"": 0}
        self._texts = [""]

    def number(self, text: str) -> int:
        """The number of a text; 0 stands for no text."""
        with self._lock:
            known = self._numbers.setdefault(text, len(self._texts))
            if known == len(self._texts):
                self._texts.append(text)
            return known

    def text(self, number: int) -> str:
        """The text of a number."""
        return self._texts[number]

    def __len__(self) -> int:
        return len(self._texts)


@dataclass(frozen=True, kw_only=True, eq=False)
class Block:
    """Some rows as columns, made off the GUI thread so that adding them is a copy."""

    files: list[str]
    search: list[str]
    patients: list[str]
    numbers: NDArray[np.int64]
    file_keys: NDArray[np.bytes_]
    patient_keys: NDArray[np.bytes_]
    labels: NDArray[np.int16]
    outcomes: NDArray[np.int8]
    top: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    remarks: NDArray[np.int32]
    codes: NDArray[np.int32]

    def __len__(self) -> int:
        return len(self.files)


@dataclass(frozen=True, kw_only=True, eq=False)
class Snapshot:
    """The rows there are at a moment; views and lists that are not written to below ``count``."""

    count: int
    search: list[str]
    arrays: dict[str, NDArray[Any]]
    remarks: Vocabulary
    codes: Vocabulary


_ARRAYS: dict[str, str] = {
    "numbers": "int64",
    "file_keys": f"S{_KEY_BYTES}",
    "patient_keys": f"S{_KEY_BYTES}",
    "labels": "int16",
    "outcomes": "int8",
    "top": "float32",
    "probabilities": "float32",
    "remarks": "int32",
    "codes": "int32",
}


@dataclass(eq=False)
class Columns:
    """All rows of a batch; grown in one thread.

    Parameters
    ----------
    classes
        Of the model, in its order.
    class_names
        What they are called on screen, for the search and the order by class.
    """

    classes: tuple[str, ...]
    class_names: tuple[str, ...]
    files: list[str] = field(default_factory=list)
    patients: list[str] = field(default_factory=list)
    remarks: Vocabulary = field(default_factory=Vocabulary)
    codes: Vocabulary = field(default_factory=Vocabulary)

    def __post_init__(self) -> None:
        self._count = 0
        self._search: list[str] = []
        self._arrays: dict[str, NDArray[Any]] = {
            name: self._room(name, _FIRST_ROOM) for name in _ARRAYS
        }

    def __len__(self) -> int:
        return self._count

    def block(self, lines: Sequence[Line]) -> Block:
        """Make columns of rows; in any thread."""
        places = {name: number for number, name in enumerate(self.classes)}
        labels = np.array([places.get(line.label, NO_CLASS) for line in lines], np.int16)
        probabilities = np.full((len(lines), len(self.classes)), np.nan, np.float32)
        for row, line in enumerate(lines):
            if len(line.probabilities) == len(self.classes):
                probabilities[row] = line.probabilities
        top = np.full(len(lines), np.nan, np.float32)
        known = labels >= 0
        top[known] = probabilities[known, labels[known]]
        return Block(
            files=[line.file for line in lines],
            search=[self._search_text(line, labels[row]) for row, line in enumerate(lines)],
            patients=[line.patient for line in lines],
            numbers=np.array([line.number for line in lines], np.int64),
            file_keys=np.array([sort_key(line.file) for line in lines], f"S{_KEY_BYTES}"),
            patient_keys=np.array([sort_key(line.patient) for line in lines], f"S{_KEY_BYTES}"),
            labels=labels,
            outcomes=np.array([line.outcome for line in lines], np.int8),
            top=top,
            probabilities=probabilities,
            remarks=np.array([self.remarks.number(line.remarks) for line in lines], np.int32),
            codes=np.array([self.codes.number(line.code) for line in lines], np.int32),
        )

    def add(self, block: Block) -> None:
        """Append rows."""
        end = self._count + len(block)
        if end > len(self._arrays["numbers"]):
            self._grow(end)
        for name in _ARRAYS:
            self._arrays[name][self._count : end] = getattr(block, name)
        self.files += block.files
        self.patients += block.patients
        self._search += block.search
        self._count = end

    def snapshot(self) -> Snapshot:
        """What is there now, for another thread."""
        return Snapshot(
            count=self._count,
            search=self._search,
            arrays={name: array[: self._count] for name, array in self._arrays.items()},
            remarks=self.remarks,
            codes=self.codes,
        )

    def number(self, row: int) -> int:
        """Place in the journal."""
        return int(self._arrays["numbers"][row])

    def label(self, row: int) -> int:
        """Number of the class; ``NO_CLASS`` for what failed."""
        return int(self._arrays["labels"][row])

    def outcome(self, row: int) -> Outcome:
        """What became of it."""
        return Outcome(int(self._arrays["outcomes"][row]))

    def top(self, row: int) -> float:
        """Probability of its class; not a number for what failed."""
        return float(self._arrays["top"][row])

    def probabilities(self, row: int) -> NDArray[Any]:
        """float32 ``(C,)``, of every class; not numbers for what failed."""
        values: NDArray[Any] = self._arrays["probabilities"][row]
        return values

    def remark(self, row: int) -> str:
        """Warnings, or why it failed."""
        return self.remarks.text(int(self._arrays["remarks"][row]))

    def code(self, row: int) -> str:
        """Of the error; empty where there is none."""
        return self.codes.text(int(self._arrays["codes"][row]))

    def _search_text(self, line: Line, label: int) -> str:
        name = self.class_names[label] if label >= 0 else ""
        return folded(f"{line.file}\n{line.patient}\n{name}\n{line.remarks}")

    def _room(self, name: str, count: int) -> NDArray[Any]:
        shape = (count, len(self.classes)) if name == "probabilities" else (count,)
        return np.zeros(shape, _ARRAYS[name])

    def _grow(self, needed: int) -> None:
        # New arrays: a snapshot in another thread keeps the ones that it has
        for name, array in list(self._arrays.items()):
            larger = self._room(name, max(needed, 2 * len(array)))
            larger[: self._count] = array[: self._count]
            self._arrays[name] = larger
