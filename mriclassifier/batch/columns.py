"""The columns of a table of results: the same in every kind of file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Cell = str | int | float | None


class Columns:
    """Names of the columns, and the cells of a record.

    Parameters
    ----------
    classes
        Of the model; one column ``probability_<class>`` each.
    extra
        Further paths at the end, taken from the record.
    identity
        Add ``patient``, taken from the record.
    """

    def __init__(
        self, classes: Sequence[str], *, extra: Sequence[str] = (), identity: bool = False
    ) -> None:
        self._classes = tuple(classes)
        self._extra = tuple(extra)
        self._identity = identity
        self.names: tuple[str, ...] = (
            "path",
            "frame",
            "label",
            *(f"probability_{name}" for name in self._classes),
            "prediction_set",
            "in_distribution",
            "ood_score",
            "warnings",
            "outcome",
            "notices",
            "model_name",
            "model_version",
            "model_sha256",
            "seconds",
            "error_code",
            "error_message",
            "member",
            *self._extra,
            *(("patient",) if identity else ()),
        )
        self.paths = frozenset({"path", *self._extra})
        """Columns that hold paths."""

    def cells(self, record: Mapping[str, Any]) -> tuple[Cell, ...]:
        """The cells of one record, as :func:`mriclassifier.batch.rows.to_record` makes it."""
        probabilities = record["probabilities"] or {}
        model, error = record["model"], record["error"] or {}
        known = record["in_distribution"]
        return (
            record["path"],
            record["frame"],
            record["label"],
            *(probabilities.get(name) for name in self._classes),
            ";".join(record["prediction_set"] or ()),
            None if known is None else str(known).lower(),
            record["ood_score"],
            " | ".join(record["warnings"]),
            record["outcome"],
            ";".join(record["notices"]),
            model["name"],
            model["version"],
            model["sha256"],
            record["seconds"],
            error.get("code"),
            error.get("message"),
            record.get("member"),
            *(record.get(name) for name in self._extra),
            *((record.get("patient"),) if self._identity else ()),
        )
