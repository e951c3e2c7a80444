"""Makes a report in the background: loads the studies, lays out the pages, and starts again when asked."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from mriclassifier import __version__
from mriclassifier.errors import JobCancelledError, MriClassifierError
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.reports.blocks import models_used, set_pages
from mriclassifier.gui.reports.content import MOST_PAGES, Report, ReportOptions
from mriclassifier.gui.reports.pages import Pages
from mriclassifier.gui.reports.painting_thread import PaintingThread
from mriclassifier.gui.reports.sources import Doubt, Loaded, StudySource
from mriclassifier.gui.reports.study_words import time_in_words
from mriclassifier.gui.reports.words import tr
from mriclassifier.gui.tasks import Outcome, Tasks, Workers

_Key = tuple[StudySource, ReportOptions]


@dataclass(frozen=True, kw_only=True, eq=False)
class Made:
    """A report that is ready.

    Attributes
    ----------
    pages
        Laid out; None where no study could be loaded.
    codes
        Of the studies in it.
    doubtful, doubt
        Pictures that may hold text, and the first of them.
    errors
        Studies that are not in it, as the screen may say it.
    """

    options: ReportOptions
    pages: Pages | None
    codes: tuple[str, ...] = ()
    doubtful: int = 0
    doubt: Doubt | None = None
    errors: tuple[MriClassifierError, ...] = ()


class ReportMaker(QObject):
    """Gives :class:`Made` for the sources and options that were asked for last.

    Parameters
    ----------
    institution
        Heading of every page.
    """

    progress = Signal(int, int)  # studies loaded, of how many
    made = Signal(object)  # Made
    failed = Signal(object)  # MriClassifierError
    _loaded_one = Signal(int, int, int)

    def __init__(
        self, *, institution: str, tasks: Tasks, workers: Workers, painting: PaintingThread
    ) -> None:
        super().__init__()
        self._institution = institution
        self._tasks = tasks
        self._workers = workers
        self._painting = painting
        self._known: dict[_Key, Loaded] = {}
        self._halt = threading.Event()
        self._number = 0
        self._jobs: list[int] = []
        self._loaded_one.connect(self._tell_progress, Qt.ConnectionType.QueuedConnection)

    def make(self, sources: Sequence[StudySource], options: ReportOptions) -> None:
        """Start; what was being made is dropped."""
        self.stop()
        self._number += 1
        self._halt = threading.Event()
        work = partial(self._load, tuple(sources), options, self._number, self._halt)
        self._watch(self._workers.submit(work), partial(self._lay_out, options))

    def stop(self) -> None:
        """Tell nothing any more of what is being made."""
        self._halt.set()
        self._tasks.forget(self._jobs)
        self._jobs.clear()

    def _watch(self, future: Future[Any], receiver: Any) -> None:
        self._jobs.append(self._tasks.watch(future, receiver))

    def _load(
        self,
        sources: tuple[StudySource, ...],
        options: ReportOptions,
        number: int,
        halt: threading.Event,
    ) -> tuple[list[Loaded], list[MriClassifierError]]:
        # What does not change a study must not make it be drawn again
        plain = replace(options, note="", paper=ReportOptions().paper, identity=True)
        known, kept = self._known, {}
        found, errors = [], []
        for place, source in enumerate(sources):
            if halt.is_set():
                raise JobCancelledError("")
            wanted = replace(plain, pages=options.pages and place < MOST_PAGES)
            key = (source, wanted)
            try:
                one = known.get(key) or _same(known, key) or source.load(wanted)
            except MriClassifierError as error:
                errors.append(error)
            else:
                kept[key] = one
                found.append(one if options.identity else _without_identity(one))
            self._loaded_one.emit(number, place + 1, len(sources))
        self._known = kept
        return found, errors

    def _tell_progress(self, number: int, done: int, count: int) -> None:
        if number == self._number and not self._halt.is_set():
            self.progress.emit(done, count)

    def _lay_out(self, options: ReportOptions, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._fail(outcome.error)
            return
        found, errors = outcome.result
        if not found:
            self.made.emit(Made(options=options, pages=None, errors=tuple(errors)))
            return
        report = self._report(found, options, missing=len(errors))
        made = Made(
            options=options,
            pages=None,
            codes=tuple(one.study.code for one in found),
            doubtful=sum(one.doubtful for one in found),
            doubt=next((one.doubt for one in found if one.doubt), None),
            errors=tuple(errors),
        )
        self._watch(
            self._painting.submit(partial(set_pages, report, cancelled=self._halt.is_set)),
            partial(self._done, made),
        )

    def _report(self, found: list[Loaded], options: ReportOptions, *, missing: int) -> Report:
        studies = tuple(one.study for one in found)
        left_out = []
        if missing:
            left_out.append(tr("Studies that could not be read: {count}").format(count=missing))
        if options.pages and len(studies) > MOST_PAGES:
            said = tr(
                "Only the first {count} studies have pages of their own; the table holds all."
            )
            left_out.append(said.format(count=MOST_PAGES))
        return Report(
            studies=studies,
            models=models_used(studies, [one.model for one in found]),
            options=options,
            institution=self._institution,
            made=time_in_words(datetime.datetime.now(datetime.UTC)),
            program=f"MRI Classifier {__version__}",
            left_out=tuple(left_out),
        )

    def _done(self, made: Made, outcome: Outcome) -> None:
        if outcome.error is not None:
            self._fail(outcome.error)
        else:
            self.made.emit(replace(made, pages=outcome.result))

    def _fail(self, fault: BaseException) -> None:
        if not isinstance(fault, JobCancelledError):
            self.failed.emit(as_error(fault))


def _same(known: Mapping[_Key, Loaded], key: _Key) -> Loaded | None:
    """What was loaded with the other answer on doubtful pictures, where there are none."""
    source, options = key
    other = known.get((source, replace(options, doubtful_pictures=not options.doubtful_pictures)))
    return other if other is not None and not other.doubtful else None


def _without_identity(one: Loaded) -> Loaded:
    """The study of nobody."""
    return replace(one, study=replace(one.study, identity=()))
