"""One row of a batch, and how it stands in the journal."""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mriclassifier.batch.pictures import packed, thumbnail, unpacked
from mriclassifier.batch.recording import is_last
from mriclassifier.batch.rows import to_record
from mriclassifier.batch.runner import FileResult
from mriclassifier.cases.records import FrameRecord
from mriclassifier.errors import MriClassifierError
from mriclassifier.imaging.study import Patient
from mriclassifier.inference.prediction import ModelId
from mriclassifier.notices import Notice

_KEPT = (
    "label",
    "probabilities",
    "prediction_set",
    "in_distribution",
    "ood_score",
    "outcome",
)


@dataclass(frozen=True, kw_only=True)
class RowError:
    """Why a row has no answer.

    Attributes
    ----------
    code
        Of the kind of error.
    template, values
        English sentence with ``str.format`` fields (context "errors"), and what they stand for.
    """

    code: str
    template: str
    values: Mapping[str, object]

    @property
    def sentence(self) -> str:
        """The sentence in English."""
        return self.template.format(**self.values) if self.values else self.template


@dataclass(frozen=True, kw_only=True, eq=False)
class BatchRow:
    """One image of a batch.

    Attributes
    ----------
    number
        From 0, in the order in which rows came.
    item
        Number of its file, from 0.
    last
        Whether its file is done with it.
    record
        The fields of ``classify --json``, as :func:`mriclassifier.batch.rows.to_record` makes them.
    thumbnail
        uint8 ``(h, w)`` grey, the longer edge at most 48; None for what could not be decoded.
    patient
        For the screen: name and number from the header. Never in the journal, so empty for rows of an
        earlier run.
    error
        Why there is no answer; None where there is one.
    notices
        The warnings.
    """

    number: int
    item: int
    last: bool
    record: dict[str, Any]
    thumbnail: NDArray[np.uint8] | None = None
    patient: str = ""
    error: RowError | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class Place:
    """A file of a batch as the journal names it: its path, its name in a ZIP file, why it is not tried."""

    path: str
    member: str | None = None
    error: RowError | None = None


def to_line(
    result: FileResult, *, number: int, item: int, stamp: tuple[int, int] | None, extra: object
) -> dict[str, Any]:
    """A result as a line of the journal.

    Parameters
    ----------
    stamp
        Size and time of change of the file; with its last row.
    extra
        Further fields of the record.
    """
    line: dict[str, Any] = {
        "n": number,
        "i": item,
        "f": result.frame,
        "l": is_last(result),
        "s": result.seconds,
    }
    prediction = result.prediction
    if prediction is not None:
        record = to_record(result, prediction.model)
        line["a"] = {name: record[name] for name in _KEPT}
        line["w"] = [[w.code, w.template, plain(w.values)] for w in prediction.warnings]
        line["h"] = prediction.image_sha256
    if result.error is not None:
        line["e"] = error_to_json(result.error)
    if result.image is not None and (picture := thumbnail(result.image)) is not None:
        line["t"] = base64.b64encode(packed(picture)).decode("ascii")
    if stamp is not None:
        line["c"] = list(stamp)
    if extra:
        line["x"] = extra
    return line


def from_line(
    line: Mapping[str, Any], *, place: Place, model: ModelId, patient: str = ""
) -> BatchRow:
    """The row of a line; KeyError, TypeError or ValueError where it is none."""
    notices = tuple(Notice(code=c, template=t, values=v) for c, t, v in line.get("w", ()))
    error = error_from_json(line.get("e"))
    answer = line.get("a") or {}
    record: dict[str, Any] = {
        "path": place.path,
        "frame": line["f"],
        "label": answer.get("label"),
        "probabilities": answer.get("probabilities"),
        "prediction_set": answer.get("prediction_set"),
        "in_distribution": answer.get("in_distribution"),
        "ood_score": answer.get("ood_score"),
        "warnings": [notice.sentence for notice in notices],
        "outcome": answer.get("outcome"),
        "notices": [notice.code for notice in notices],
        "model": {"name": model.name, "version": model.version, "sha256": model.sha256},
        "seconds": line["s"],
        "error": None if error is None else {"code": error.code, "message": error.sentence},
        **({} if place.member is None else {"member": place.member}),
        **line.get("x", {}),
    }
    return BatchRow(
        number=line["n"],
        item=line["i"],
        last=line["l"],
        record=record,
        thumbnail=_picture(line.get("t", "")),
        patient=patient,
        error=error,
        notices=notices,
    )


def frames_of(lines: Iterable[Mapping[str, Any]]) -> list[FrameRecord]:
    """The answers in lines, as a case keeps them."""
    return [
        FrameRecord(
            index=line["f"],
            label=line["a"]["label"],
            probabilities=line["a"]["probabilities"],
            prediction_set=tuple(line["a"]["prediction_set"]),
            outcome=line["a"]["outcome"],
            in_distribution=line["a"]["in_distribution"],
            ood_score=line["a"]["ood_score"],
            notices=tuple(code for code, _, _ in line["w"]),
            image_sha256=line["h"],
        )
        for line in lines
        if line.get("a")
    ]


def error_to_json(error: MriClassifierError | RowError) -> list[Any]:
    """An error in the journal."""
    return [error.code, error.template, plain(error.values)]


def error_from_json(data: Any) -> RowError | None:
    """An error out of the journal."""
    if not data:
        return None
    code, template, values = data
    return RowError(code=code, template=template, values=values)


def plain(values: Mapping[str, object]) -> dict[str, object]:
    """Values of a sentence as JSON can hold them, so that the sentence stays the same."""
    return {name: _plain(value) for name, value in values.items()}


def patient_text(patient: Patient) -> str:
    """Who it is, for a table: ``"Doe, Jane (4711)"``."""
    if patient.name and patient.id:
        return f"{patient.name} ({patient.id})"
    return patient.name or patient.id


def _plain(value: object) -> object:
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    return str(value)


def _picture(text: str) -> NDArray[np.uint8] | None:
    try:
        return unpacked(base64.b64decode(text))
    except (binascii.Error, ValueError):
        return None
