"""Faults of the program itself: told in place, and to the crash dialog, too."""

from __future__ import annotations

from mriclassifier.gui.faults import as_error


def raise_unforeseen(fault: BaseException) -> None:
    """Raise what has no sentence of its own; what the system refused is no fault of the program."""
    if as_error(fault) is not fault and not isinstance(fault, (OSError, MemoryError)):
        raise fault
