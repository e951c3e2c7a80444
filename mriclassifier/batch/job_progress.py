"""How far a batch is: what is on disk, what it comes to, how fast it goes, when to wait for the disk."""

from __future__ import annotations

import threading
import time
from array import array
from collections.abc import Iterable, Mapping
from typing import Any

from mriclassifier.batch.job_rows import error_from_json
from mriclassifier.batch.pace import Pace
from mriclassifier.batch.summary import BatchSummary, Tally

_INTERVAL = 0.2  # seconds between two waits for the disk
_LONGEST_INTERVAL = 2.0
_SHARE = 1 / 80  # of the time may be spent waiting for the disk
_MOST_WAITING = 256  # rows


class Progress:
    """Counts and places of the rows that are done; any thread may ask.

    Attributes
    ----------
    item, frame
        The first file, and the first frame of it, that is not done.
    pace
        In images.
    """

    def __init__(self, files: int) -> None:
        self.item, self.frame = 0, 0
        self.pace = Pace()
        self._files = files
        self._file_pace = Pace()
        self._tally = Tally(files=files)
        self._worked = 0
        self._places = array("Q")
        self._patients: dict[int, str] = {}  # by file, where a header names somebody
        self._lock = threading.Lock()

    @property
    def is_done(self) -> bool:
        """Whether no file is left."""
        with self._lock:
            return self.item >= self._files

    @property
    def rows(self) -> int:
        """How many are done."""
        with self._lock:
            return self._tally.rows

    @property
    def summary(self) -> BatchSummary:
        """What came of it so far."""
        with self._lock:
            return self._tally.summary(seconds=self.pace.seconds, worked=self._worked)

    @property
    def remaining(self) -> float | None:
        """Seconds for the files that are left."""
        with self._lock:
            return self._file_pace.remaining(self._files - self._tally.files_done)

    def places(self, start: int, stop: int | None) -> array[int]:
        """Where rows stand in the journal; a copy."""
        with self._lock:
            return self._places[start:stop]

    def place(self, number: int) -> int:
        """Where one row stands; IndexError where there is none."""
        with self._lock:
            return self._places[number]

    def patient(self, item: int) -> str:
        """Who is in a file, as far as this run saw its header."""
        with self._lock:
            return self._patients.get(item, "")

    def start(self) -> None:
        """Work begins or goes on."""
        with self._lock:
            self.pace.start()
            self._file_pace.start()

    def rest(self) -> None:
        """Work stops for now."""
        with self._lock:
            self.pace.rest()
            self._file_pace.rest()

    def worked(self, *, last: bool) -> None:
        """One image was classified; ``last``: and its file is done."""
        with self._lock:
            self._worked += 1
            self.pace.add()
            self._file_pace.add(float(last))

    def add(
        self,
        lines: Iterable[Mapping[str, Any]],
        places: Iterable[int],
        patients: Mapping[int, str] | None = None,
    ) -> None:
        """Rows are on disk now; ``patients`` by number of the file."""
        with self._lock:
            self._places.extend(places)
            self._patients.update(patients or {})
            for line in lines:
                self._count(line)

    def _count(self, line: Mapping[str, Any]) -> None:
        answer, error = line.get("a") or {}, error_from_json(line.get("e"))
        last = line["l"]
        self._tally.add(
            label=answer.get("label"),
            outcome=answer.get("outcome"),
            error=(error.code, error.sentence) if error else None,
            last=last,
        )
        self.item, self.frame = (line["i"] + 1, 0) if last else (line["i"], line["f"] + 1)


class Schedule:
    """When to wait for the disk: seldom enough that it costs little, often enough that rows flow.

    Parameters
    ----------
    immediate
        After each row.
    """

    def __init__(self, *, immediate: bool) -> None:
        self._immediate = immediate
        self._interval = _INTERVAL
        self._last = time.monotonic()

    def is_due(self, waiting: int) -> bool:
        """Whether so many rows have waited long enough."""
        since = time.monotonic() - self._last
        return self._immediate or since >= self._interval or waiting >= _MOST_WAITING

    def waited(self, seconds: float) -> None:
        """So long it took."""
        self._last = time.monotonic()
        self._interval = min(_LONGEST_INTERVAL, max(_INTERVAL, seconds / _SHARE))
