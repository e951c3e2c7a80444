"""What is done of a batch on a cluster: a journal on this computer, of which each unit is noted once.

Workers only answer. Whoever started the batch notes the answers, and what is noted already is not noted
again, however often it was worked on: so a worker that dies, a network that stutters and a command that is
killed and taken up again lose no row and give none twice.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any

from mriclassifier.batch.cluster.units import ClusterPlan, Unit
from mriclassifier.batch.journal import Journal, left_journals, sound_lines
from mriclassifier.errors import QT_TRANSLATE_NOOP, MriClassifierError, OutputError

VERSION = 1
_CHUNK = 256  # units a line of the list
_OPEN = -1  # place of a unit that is not done

Rows = list[dict[str, Any]]


class Ledger:
    """The units of a batch, and the rows of those that are done.

    Attributes
    ----------
    plan
        What was asked for.
    total
        Units.
    done
        Units that are noted.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._chunks = array("q")
        self._places = array("q")
        self.total = 0
        self.done = 0
        self.plan = self._load()

    @classmethod
    def create(cls, folder: Path, plan: ClusterPlan, units: Iterable[Unit]) -> Ledger:
        """List the units and begin.

        Raises
        ------
        OutputError
            The folder cannot be written.
        """
        head = {
            "cluster": VERSION,
            "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "folder": str(Path.cwd()),
            "plan": plan.to_json(),
        }
        count = 0

        def listed() -> Iterator[dict[str, Any]]:
            nonlocal count
            for chunk in _chunks(units):
                count += len(chunk)
                yield {"units": [unit.to_json() for unit in chunk]}
            yield {"total": count}

        return cls(Journal.create(folder, chain([head], listed())))

    @classmethod
    def resume(cls, path: Path) -> Ledger:
        """Take up what was left.

        Raises
        ------
        UsageError
            Somebody else works on it, or it is gone.
        OutputError
            It cannot be read.
        """
        return cls(Journal.open(path))

    def open_units(self, start: int, stop: int) -> Iterator[tuple[int, Unit]]:
        """Units with their numbers from ``start`` up to ``stop`` that are not done."""
        first, last = start // _CHUNK, -(-min(stop, self.total) // _CHUNK)
        for chunk, line in enumerate(self._journal.read(self._chunks[first:last]), first):
            for number, data in enumerate(line["units"], chunk * _CHUNK):
                if start <= number < stop and self._places[number] == _OPEN:
                    yield number, Unit.from_json(data)

    def note(self, answers: Sequence[tuple[int, Rows]]) -> list[tuple[int, Rows]]:
        """Note what is done; on return it is on disk.

        Returns
        -------
        list
            The answers that were noted: those of units that were not done before.

        Raises
        ------
        OutputError
            The disk is full or gone; none of the answers counts then.
        """
        fresh: dict[int, Rows] = {}
        for number, rows in answers:
            if self._places[number] == _OPEN:
                fresh.setdefault(number, rows)
        lines = [{"unit": number, "rows": rows} for number, rows in fresh.items()]
        if lines:
            for number, place in zip(fresh, self._journal.append(lines), strict=True):
                self._places[number] = place
            self.done += len(lines)
        return list(fresh.items())

    def rows(self) -> Iterator[dict[str, Any]]:
        """Every row that is noted, in the order of the list."""
        done = (place for place in self._places if place != _OPEN)
        for line in self._journal.read(done):
            yield from line["rows"]

    def close(self) -> None:
        """Give it up; it stays on disk."""
        self._journal.close()

    def delete(self) -> None:
        """Give it up and delete it: what is in it is elsewhere by now."""
        self._journal.delete()

    def _load(self) -> ClusterPlan:
        try:
            lines = self._journal.recover()
            plan = _plan(next(lines)[1])
            for place, line in lines:
                if "units" in line:
                    self._chunks.append(place)
                elif "total" in line:
                    self.total = line["total"]
                    self._places = array("q", [_OPEN]) * self.total
                elif self._places[line["unit"]] == _OPEN:
                    self._places[line["unit"]] = place
                    self.done += 1
        except (StopIteration, KeyError, IndexError, TypeError, ValueError) as error:
            self._journal.close()
            raise OutputError(
                QT_TRANSLATE_NOOP(
                    "errors", "The journal of the batch is damaged; start the batch anew."
                )
            ) from error
        except BaseException:
            self._journal.close()
            raise
        return plan


def find_left(folder: Path, plan: ClusterPlan | None) -> Path | None:
    """The newest journal in ``folder`` that nobody works on, of this plan begun in this folder.

    Parameters
    ----------
    plan
        None takes any.
    """
    for path in reversed(left_journals(folder)):
        try:
            with path.open("rb") as file:
                first = next(sound_lines(file))[1]
            same = _plan(first) == plan and first["folder"] == str(Path.cwd())
        except (OSError, StopIteration, KeyError, TypeError, ValueError, MriClassifierError):
            continue
        if plan is None or same:
            return path
    return None


def _plan(line: dict[str, Any]) -> ClusterPlan:
    if line["cluster"] != VERSION:
        raise ValueError("another version")
    return ClusterPlan.from_json(line["plan"])


def _chunks(units: Iterable[Unit]) -> Iterator[tuple[Unit, ...]]:
    source = iter(units)
    while chunk := tuple(islice(source, _CHUNK)):
        yield chunk
