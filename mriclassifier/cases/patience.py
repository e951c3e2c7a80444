"""Recording for hours on end: a database server that is started again meanwhile is waited for."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from mriclassifier.cases.records import NewCase
from mriclassifier.errors import CaseStoreAwayError

T = TypeVar("T")
_NAP = 1.0  # s


def patiently(
    record: Callable[[Sequence[NewCase]], T], *, seconds: float
) -> Callable[[Sequence[NewCase]], T]:
    """``record``, tried again for so long while the server does not answer; then its fault is raised.

    Recording the same again is the same case, so it does no harm where the answer alone was lost.
    """

    def patient(cases: Sequence[NewCase]) -> T:
        until = time.monotonic() + seconds
        while True:
            try:
                return record(cases)
            except CaseStoreAwayError:
                if time.monotonic() >= until:
                    raise
            time.sleep(min(_NAP, seconds))

    return patient
