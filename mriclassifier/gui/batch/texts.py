"""What the table of a batch says in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from mriclassifier.gui.batch.columns import FIRST_CLASS, Column, Outcome
from mriclassifier.gui.wording import class_name


def outcome_name(outcome: Outcome) -> str:
    """What became of a row."""
    return {
        Outcome.ANSWER: QCoreApplication.translate("Batch", "Answered"),
        Outcome.REFER: QCoreApplication.translate("Batch", "Refer"),
        Outcome.STRANGE: QCoreApplication.translate("Batch", "Flagged"),
        Outcome.FAILED: QCoreApplication.translate("Batch", "Failed"),
    }[outcome]


def outcome_help(outcome: Outcome) -> str:
    """What that means."""
    return {
        Outcome.ANSWER: QCoreApplication.translate("Batch", "The answer stands."),
        Outcome.REFER: QCoreApplication.translate("Batch", "Not certain: refer to a radiologist."),
        Outcome.STRANGE: QCoreApplication.translate(
            "Batch", "No brain MRI, or unlike the training images: do not rely on it."
        ),
        Outcome.FAILED: QCoreApplication.translate("Batch", "Could not be read or classified."),
    }[outcome]


def column_name(column: int, classes: tuple[str, ...]) -> str:
    """Head of a column."""
    if column >= FIRST_CLASS:
        return class_name(classes[column - FIRST_CLASS])
    return {
        Column.PICTURE: QCoreApplication.translate("Batch", "Image"),
        Column.FILE: QCoreApplication.translate("Batch", "File"),
        Column.PATIENT: QCoreApplication.translate("Batch", "Patient"),
        Column.LABEL: QCoreApplication.translate("Batch", "Class"),
        Column.PROBABILITY: QCoreApplication.translate("Batch", "Probability"),
        Column.OUTCOME: QCoreApplication.translate("Batch", "Outcome"),
        Column.WARNINGS: QCoreApplication.translate("Batch", "Warnings and reasons"),
    }[Column(column)]


def count(number: int) -> str:
    """A number with the language's thousands separators."""
    return QLocale().toString(number)


def files(number: int) -> str:
    """``1 file``, ``1,234 files``."""
    if number == 1:
        return QCoreApplication.translate("Batch", "1 file")
    return QCoreApplication.translate("Batch", "{count} files").format(count=count(number))


def images(number: int) -> str:
    """``1 image``, ``1,234 images``."""
    if number == 1:
        return QCoreApplication.translate("Batch", "1 image")
    return QCoreApplication.translate("Batch", "{count} images").format(count=count(number))


def rows(number: int) -> str:
    """``1 row``, ``1,234 rows``."""
    if number == 1:
        return QCoreApplication.translate("Batch", "1 row")
    return QCoreApplication.translate("Batch", "{count} rows").format(count=count(number))


def duration(seconds: float) -> str:
    """``40 s``, ``12 min``, ``3 h 20 min``."""
    if seconds < 1:
        return QCoreApplication.translate("Batch", "less than 1 s")
    if seconds < 100:
        return QCoreApplication.translate("Batch", "{count} s").format(count=round(seconds))
    minutes = round(seconds / 60)
    if minutes < 60:
        return QCoreApplication.translate("Batch", "{count} min").format(count=minutes)
    return QCoreApplication.translate("Batch", "{hours} h {minutes} min").format(
        hours=minutes // 60, minutes=minutes % 60
    )
