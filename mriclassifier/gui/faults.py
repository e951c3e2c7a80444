"""What to tell the user of an exception that nobody foresaw."""

from __future__ import annotations

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    MriClassifierError,
    TooLargeError,
)


def as_error(fault: BaseException, name: str | None = None) -> MriClassifierError:
    """The fault itself if it has a sentence for the user, otherwise one that says what is known.

    Parameters
    ----------
    name
        Of the file that was being worked on.
    """
    if isinstance(fault, MriClassifierError):
        return fault
    if isinstance(fault, MemoryError):
        return TooLargeError(
            QT_TRANSLATE_NOOP(
                "errors", "There is not enough memory for {name}. Close other images or programs."
            ),
            name=name or "MRI Classifier",
        )
    if name is None:
        return MriClassifierError(
            QT_TRANSLATE_NOOP("errors", "A fault in the program stopped this ({kind})."),
            kind=type(fault).__name__,
        )
    return MriClassifierError(
        QT_TRANSLATE_NOOP("errors", "{name} cannot be used: a fault in the program ({kind})."),
        name=name,
        kind=type(fault).__name__,
    )
