"""How sure a figure is: intervals of shares and means, with whole groups drawn where images come in groups."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

REPEATS = 1000
_Z = 1.959963984540054  # the normal distribution's 97.5 % point

Floats = NDArray[np.float64]


def wilson(count: int, total: int) -> list[float] | None:
    """95 % interval of a share of independent images (E. Wilson, JASA 1927); None of none."""
    if not total:
        return None
    share, square = count / total, _Z**2 / total
    centre = share + square / 2
    spread = _Z * float(np.sqrt(share * (1 - share) / total + square / (4 * total)))
    low, high = (centre - spread) / (1 + square), (centre + spread) / (1 + square)
    return [max(0.0, low), min(1.0, high)]


@dataclass(frozen=True, eq=False)
class Groups:
    """Which images belong together, and the repeated draws of whole groups.

    Attributes
    ----------
    members
        int ``(N,)``, the group's number of each image, from 0.
    draws
        int ``(R, G)``, how often each group is drawn in each of ``R`` repeats.
    """

    members: NDArray[np.int64]
    draws: NDArray[np.int64]

    @classmethod
    def of(cls, names: Sequence[Hashable], *, repeats: int = REPEATS, seed: int = 0) -> Groups:
        """Number the groups of images by name and draw them with replacement."""
        numbers: dict[Hashable, int] = {}
        members = np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)
        count = max(1, len(numbers))
        draws = np.random.default_rng(seed).multinomial(count, np.full(count, 1 / count), repeats)
        return cls(members, draws.astype(np.int64))

    @property
    def count(self) -> int:
        """How many groups."""
        return len(np.unique(self.members))

    def sums(self, values: NDArray[Any]) -> Floats:
        """Sum ``(N, …)`` values in each repeat: float64 ``(R, …)``."""
        columns = values.reshape(len(values), -1).astype(np.float64)
        table = np.zeros((self.draws.shape[1], columns.shape[1]))
        np.add.at(table, self.members, columns)
        result: Floats = self.draws @ table
        return result.reshape(len(result), *values.shape[1:])

    def mean_interval(
        self, values: NDArray[Any], among: NDArray[np.bool_] | None = None
    ) -> list[float] | None:
        """95 % percentile interval of the mean of ``(N,)`` values, of those ``among`` if given."""
        mask = np.ones(len(values), np.bool_) if among is None else among
        if not mask.any():
            return None
        totals, counts = self.sums(np.where(mask, values, 0.0)), self.sums(mask)
        return percentiles(totals[counts > 0] / counts[counts > 0])

    def interval(
        self, figure: Callable[[NDArray[np.int64]], float | None], *, repeats: int | None = None
    ) -> list[float] | None:
        """95 % percentile interval of any figure of the places of the images that are drawn."""
        order = np.argsort(self.members, kind="stable")
        _, starts = np.unique(self.members[order], return_index=True)
        parts = np.split(order, starts[1:])
        values = []
        for row in self.draws[:repeats]:
            chosen = [parts[i] for i in np.repeat(np.arange(len(row)), row)]
            value = figure(np.concatenate(chosen))
            if value is not None:
                values.append(value)
        return percentiles(values)


def percentiles(values: Sequence[float] | Floats) -> list[float] | None:
    """Give the 2.5 % and 97.5 % points of repeated figures; None of none."""
    if not len(values):
        return None
    low, high = np.percentile(values, [2.5, 97.5])
    return [float(low), float(high)]


def rate(
    hits: NDArray[np.bool_], groups: Groups, *, among: NDArray[np.bool_] | None = None
) -> dict[str, Any]:
    """Give a share with its intervals, as the reports keep it.

    Parameters
    ----------
    hits
        bool ``(N,)``.
    groups
        Of the same images.
    among
        bool ``(N,)``: which images the share is of; all of them if None.

    Returns
    -------
    dict
        ``n``, ``count``, ``share`` (0 to 1, None of none), ``wilson_95`` and ``groups_95``.
    """
    mask = np.ones(len(hits), np.bool_) if among is None else among
    total, count = int(mask.sum()), int((hits & mask).sum())
    return {
        "n": total,
        "count": count,
        "share": count / total if total else None,
        "wilson_95": wilson(count, total),
        "groups_95": groups.mean_interval(hits, mask),
    }
