"""Which rows of a batch are shown, and in which order; no Qt, for a worker.

NumPy sorts without holding the interpreter, so that the window goes on meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.gui.batch.columns import (
    FIRST_CLASS,
    Column,
    Outcome,
    Snapshot,
    Vocabulary,
    folded,
    sort_key,
)

Order = NDArray[np.int64]


@dataclass(frozen=True, kw_only=True)
class Arrangement:
    """What the user wants to see, and in which order.

    Attributes
    ----------
    column
        Sorted by it; None: as they came.
    words
        All of them must stand in file, patient, class, or remarks; any case.
    labels
        Classes by their number; empty: all.
    outcomes
        Empty: all.
    code
        Of an error; empty: all.
    """

    column: int | None = None
    descending: bool = False
    words: tuple[str, ...] = ()
    labels: frozenset[int] = frozenset()
    outcomes: frozenset[Outcome] = frozenset()
    code: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether all rows are shown as they came."""
        return self.column is None and not self.is_filtered

    @property
    def is_filtered(self) -> bool:
        """Whether rows may be hidden."""
        return bool(self.words or self.labels or self.outcomes or self.code)


def arrange(rows: Snapshot, wanted: Arrangement) -> Order:
    """The numbers of the rows to show, in their order; equal ones stay as they came.

    Rows without a value (what failed has no probability) come last, whichever way it is sorted.
    """
    chosen = _filtered(rows, wanted)
    if wanted.column is None:
        return chosen
    keys, missing = _keys(rows, wanted.column)
    absent = missing[chosen]
    present = chosen[~absent]
    values = keys[present]
    if wanted.descending:
        # Backwards and turned round, so that equal ones stay as they came
        places = len(values) - 1 - np.argsort(values[::-1], kind="stable")[::-1]
    else:
        places = np.argsort(values, kind="stable")
    return np.concatenate([present[places], chosen[absent]])


def _filtered(rows: Snapshot, wanted: Arrangement) -> Order:
    shown = np.ones(rows.count, np.bool_)
    if wanted.labels:
        shown &= np.isin(rows.arrays["labels"], list(wanted.labels))
    if wanted.outcomes:
        shown &= np.isin(rows.arrays["outcomes"], [int(outcome) for outcome in wanted.outcomes])
    if wanted.code:
        shown &= rows.arrays["codes"] == rows.codes.number(wanted.code)
    chosen = np.flatnonzero(shown).astype(np.int64)
    for word in wanted.words:
        needle, search = folded(word), rows.search
        hits = (needle in search[row] for row in chosen.tolist())
        chosen = chosen[np.fromiter(hits, np.bool_, len(chosen))]
    return chosen


def _keys(rows: Snapshot, column: int) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """What to sort by, and which rows have nothing of it."""
    arrays = rows.arrays
    if column >= FIRST_CLASS:
        values = arrays["probabilities"][:, column - FIRST_CLASS]
        return values, np.isnan(values)
    match Column(column):
        case Column.FILE:
            return arrays["file_keys"], arrays["file_keys"] == b""
        case Column.PATIENT:
            return arrays["patient_keys"], arrays["patient_keys"] == b""
        case Column.LABEL:
            return arrays["labels"], arrays["labels"] < 0
        case Column.PROBABILITY:
            return arrays["top"], np.isnan(arrays["top"])
        case Column.OUTCOME:
            return arrays["outcomes"], np.zeros(rows.count, np.bool_)
        case Column.WARNINGS:
            return _ranks(rows.remarks)[arrays["remarks"]], arrays["remarks"] == 0
    return np.arange(rows.count), np.zeros(rows.count, np.bool_)


def _ranks(texts: Vocabulary) -> NDArray[np.int64]:
    """The place of each text in their order."""
    keys = np.array([sort_key(texts.text(number)) for number in range(len(texts))])
    ranks = np.empty(len(keys), np.int64)
    ranks[np.argsort(keys, kind="stable")] = np.arange(len(keys))
    return ranks
