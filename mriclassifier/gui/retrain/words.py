"""Durations, counts and sentences of a training as the user reads them."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from mriclassifier.gui.wording import class_name

_CONTEXT = "Retraining"
_MINUTE, _HOUR = 60, 3600
ENOUGH = 50  # images of a class below which the figures say little
SIGNIFICANT = 0.05
NOTABLE_LOSS = 0.05  # of a class's sensitivity


def duration(seconds: float) -> str:
    """Rounded, as people say it."""
    translate = QCoreApplication.translate
    if seconds < 45:
        return translate(_CONTEXT, "less than a minute")
    if seconds < 1.5 * _HOUR:
        return translate(_CONTEXT, "{count} min").format(count=max(1, round(seconds / _MINUTE)))
    hours, rest = divmod(round(seconds / _MINUTE), 60)
    return translate(_CONTEXT, "{hours} h {minutes} min").format(hours=hours, minutes=f"{rest:02d}")


def moment(when: datetime.datetime) -> str:
    """Date and time as the user's country writes them."""
    local = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return str(QLocale().toString(local, QLocale.FormatType.ShortFormat))


def date(text: str) -> str:
    """A date of ISO 8601 as the user's country writes it; another text as it is."""
    try:
        found = datetime.datetime.fromisoformat(text)
    except ValueError:
        return text
    day = QDate(found.year, found.month, found.day)
    return str(QLocale().toString(day, QLocale.FormatType.LongFormat))


def count(number: int) -> str:
    """With the marks between thousands of the user's country."""
    return QLocale().toString(number)


def share(value: float, digits: int = 1) -> str:
    """A share in per cent."""
    return QLocale().toString(100 * value, "f", digits) + " %"


def sentence_of(record: Mapping[str, Any]) -> str:
    """A sentence that the child told, translated where its template is known."""
    template, values = record.get("template"), record.get("values")
    if isinstance(template, str) and isinstance(values, Mapping):
        translated = QCoreApplication.translate("errors", template)
        with suppress(KeyError, ValueError, IndexError):
            return translated.format(**values) if values else translated
    return str(record.get("message", ""))


def step_text(name: str, done: int, total: int) -> str:
    """What the child does beside the epochs."""
    translate = QCoreApplication.translate
    names = {
        "reading": translate(_CONTEXT, "Reading images"),
        "comparing": translate(_CONTEXT, "Looking for copies"),
        "starting": translate(_CONTEXT, "Preparing the network"),
        "Comparing": translate(_CONTEXT, "Comparing the models"),
        "Writing the model": translate(_CONTEXT, "Writing the new model"),
        "parity": translate(_CONTEXT, "Checking the new model's copies"),
        "calib": translate(_CONTEXT, "Calibrating the new model"),
        "train": translate(_CONTEXT, "Learning what its images look like"),
        "val": translate(_CONTEXT, "Measuring the new model"),
    }
    text = names.get(name, name)
    if total > 1:
        return translate(_CONTEXT, "{what}: {done} of {total}").format(
            what=text, done=count(done), total=count(total)
        )
    return f"{text}…"


def part_name(part: str) -> str:
    """A part of the data."""
    translate = QCoreApplication.translate
    names = {
        "train": translate(_CONTEXT, "Training"),
        "calib": translate(_CONTEXT, "Calibration"),
        "val": translate(_CONTEXT, "Validation"),
        "test": translate(_CONTEXT, "Test"),
        "guard": translate(_CONTEXT, "Left out"),
    }
    return names.get(part, part)


def verdict(report: Mapping[str, Any]) -> tuple[str, str]:
    """The comparison in plain words, and how to show it: ``info`` or ``warning``."""
    translate = QCoreApplication.translate
    paired, difference = report["mcnemar"], report["accuracy_difference"]
    low, high = difference["interval_95"]
    shown = paired["p"] < SIGNIFICANT and (low > 0 or high < 0)
    if shown and difference["value"] > 0:
        text, kind = translate(_CONTEXT, "The new model is better on these images."), "info"
    elif shown:
        text, kind = translate(_CONTEXT, "The new model is worse on these images."), "warning"
    else:
        text = translate(
            _CONTEXT,
            "The new model is not clearly better: what differs between the two can be chance.",
        )
        kind = "warning"
    fallen = fallen_classes(report)
    if fallen:
        kind = "warning"
        text += " " + translate(_CONTEXT, "It recognises fewer of: {classes}.").format(
            classes=", ".join(class_name(label) for label in fallen)
        )
    if report["images"] < ENOUGH:
        kind = "warning"
        text += " " + translate(
            _CONTEXT, "Only {images} images were compared: these figures say little."
        ).format(images=count(report["images"]))
    return text, kind


def fallen_classes(report: Mapping[str, Any]) -> Sequence[str]:
    """Classes that the new model finds notably less often."""
    fallen = []
    for label in report["classes"]:
        before, after = (report[word]["per_class"][label]["sensitivity"] for word in ("old", "new"))
        if before is not None and after is not None and before - after >= NOTABLE_LOSS:
            fallen.append(label)
    return fallen
