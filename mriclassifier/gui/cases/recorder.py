"""Records what is classified in the window: each open image is one case."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from mriclassifier.cases.records import (
    FrameRecord,
    Keep,
    ModelUse,
    NewCase,
    Origin,
    State,
    key_frame_of,
)
from mriclassifier.errors import MriClassifierError
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.cases.recorder_picture import SliceMaker
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.open_images import OpenImage
from mriclassifier.gui.tasks import Outcome, Tasks, Workers, single_shot
from mriclassifier.gui.workflow import Workflow
from mriclassifier.imaging.study import Header

_QUIET = 2.0  # seconds without an answer after which a series that is not complete is recorded
_RETRY = 30_000  # ms
_LATE = 500  # closed images that wait for a history that cannot be reached


@dataclass(eq=False)
class _Entry:
    """What is known of one open image."""

    image: OpenImage
    generation: int
    kind: str
    count: int
    header: Header
    path: Path | None
    model: ModelUse | None = None
    frames: dict[int, FrameRecord] = field(default_factory=dict)
    dirty: bool = False
    asked: bool = False  # recorded, or being recorded, under the model in use
    last: float = 0.0
    case_id: int | None = None
    error: MriClassifierError | None = None
    pictured: int | None = None  # the slice whose picture was handed over

    @property
    def is_complete(self) -> bool:
        """Whether every slice has its answer, or its fault."""
        image = self.image
        failed = {
            key.index
            for key in (*image.errors, *image.broken)
            if key.plane is None and key.number == 0
        }
        return len(failed | self.frames.keys()) >= self.count


class Recorder(QObject):
    """Listens to the workflow; a single picture is recorded at once, a series as it is scored.

    Of a series the first answers are recorded after two seconds, so that it can be signed, then all of them
    when the last one is there, when there was none for two seconds, or when it is closed.
    """

    case_known = Signal(int, int)  # image_id, case_id
    changed = Signal(int)  # image_id: being recorded, or recording it did not succeed

    def __init__(
        self, workflow: Workflow, desk: CaseDesk, *, tasks: Tasks, workers: Workers
    ) -> None:
        super().__init__()
        self._workflow = workflow
        self._desk = desk
        self._tasks = tasks
        self._workers = workers
        self._entries: dict[int, _Entry] = {}
        self._making: list[_Entry] = []  # whose picture is being made; recorded after that
        self._late: list[_Entry] = []  # closed before they could be recorded
        self._wait = single_shot(self, round(_QUIET * 1000), self._record_quiet)
        self._retry = single_shot(self, _RETRY, self._record_all)
        workflow.opened.connect(self._opened)
        workflow.prediction_ready.connect(self._answered)
        workflow.image_removed.connect(self._removed)
        desk.opened.connect(self._history_opened)
        desk.changed.connect(self._history_changed)

    def case_of(self, image_id: int) -> int | None:
        """The case of an open image, once it is on the disk."""
        entry = self._current(image_id)
        return entry.case_id if entry else None

    def error_of(self, image_id: int) -> MriClassifierError | None:
        """Why an open image could not be recorded."""
        entry = self._current(image_id)
        return entry.error if entry else None

    def flush(self) -> None:
        """Hand over everything that is not recorded yet; before the window and the desk close."""
        self._wait.stop()
        self._retry.stop()
        late = [entry for entry in (*self._entries.values(), *self._late) if entry.dirty]
        for entry in {*self._making, *late} if self._is_usable else ():
            self._record_last(entry)
        self._making.clear()
        self._late.clear()

    @property
    def _is_usable(self) -> bool:
        return self._desk.is_open or self._desk.is_opening

    def _current(self, image_id: int) -> _Entry | None:
        entry = self._entries.get(image_id)
        if entry is None or entry.generation != entry.image.generation:
            return None  # being read again: the file may have changed
        return entry

    # -- what the workflow tells ---------------------------------------------------------------

    def _opened(self, image: OpenImage) -> None:
        if (before := self._entries.get(image.image_id)) is not None:
            self._record(before)
        study = self._workflow.study_of(image.image_id)
        path = image.source.path
        if path is not None and self._workflow.facts_of(image.key).path is not None:
            path = path.parent  # of several files
        self._entries[image.image_id] = _Entry(
            image=image,
            generation=image.generation,
            kind=study.kind if study else "",
            count=image.frame_count,
            header=image.header,
            path=path,
        )

    def _answered(self, key: FrameKey) -> None:
        entry = self._current(key.image_id)
        if entry is None or key.plane is not None or key.number != 0:
            return
        prediction = entry.image.predictions.get(key)
        if prediction is not None:
            model = ModelUse(
                model=prediction.model,
                engine=prediction.engine,
                preprocess_version=prediction.preprocess_version,
            )
            if model != entry.model:
                self._record(entry)  # what the model before it answered
                entry.model, entry.asked, entry.pictured = model, False, None
                entry.frames = {}
            entry.frames[key.index] = FrameRecord.of(key.index, prediction)
            entry.dirty = True
            entry.last = time.monotonic()
        if not entry.dirty:
            return
        if entry.is_complete:
            self._record(entry)
        elif not self._wait.isActive():
            self._wait.start()

    def _removed(self, image_id: int) -> None:
        if image_id in self._workflow.images:
            return  # it only got another place in the list
        if (entry := self._entries.pop(image_id, None)) is not None:
            self._record(entry)
            self._keep_late(entry)

    # -- recording -----------------------------------------------------------------------------

    def _record_quiet(self) -> None:
        now = time.monotonic()
        for entry in list(self._entries.values()):
            if entry.dirty and (not entry.asked or now - entry.last >= _QUIET):
                self._record(entry)
        if self._is_usable and any(entry.dirty for entry in self._entries.values()):
            self._wait.start()

    def _record_all(self) -> None:
        late, self._late = self._late, []
        for entry in (*self._entries.values(), *late):
            self._record(entry)
        for entry in late:
            self._keep_late(entry)

    def _keep_late(self, entry: _Entry) -> None:
        """Of a closed image, what is not recorded yet is held until it can be."""
        if entry.dirty and self._desk.is_wanted and len(self._late) < _LATE:
            self._late.append(entry)

    def _record(self, entry: _Entry) -> None:
        if not entry.dirty or not self._is_usable:
            return
        entry.dirty, entry.asked = False, True
        case = _case(entry)
        key = key_frame_of(case.frames).index
        stale = entry.generation != entry.image.generation and entry.image.is_read
        if self._desk.rules.images is not Keep.ALWAYS or entry.pictured == key or stale:
            self._hand_over(entry, case)
        else:
            self._record_with_picture(entry, case, key)

    def _record_with_picture(self, entry: _Entry, case: NewCase, key: int) -> None:
        entry.pictured = key

        def done(outcome: Outcome) -> None:
            self._making.remove(entry)
            if outcome.error is not None:
                entry.pictured = None  # it is tried again with the next record
            self._hand_over(entry, replace(case, picture=outcome.result))

        self._making.append(entry)
        self._tasks.watch(self._workers.submit(self._maker(entry, key)), done)

    def _record_last(self, entry: _Entry) -> None:
        """The window is closing: no answer is waited for, so the picture is made where it is written."""
        entry.dirty = False
        case = _case(entry)
        key = key_frame_of(case.frames).index
        if self._desk.rules.images is Keep.NEVER:
            self._desk.record([case])
            return
        make = self._maker(entry, key)

        def picture() -> NDArray[Any] | None:
            try:
                return make()
            except (MriClassifierError, OSError, MemoryError):
                return None

        self._desk.write(lambda store: store.record([replace(case, picture=picture())]))

    def _hand_over(self, entry: _Entry, case: NewCase) -> None:
        self._tasks.watch(self._desk.record([case]), partial(self._recorded, entry))

    def _recorded(self, entry: _Entry, outcome: Outcome) -> None:
        image_id = entry.image.image_id
        here = self._entries.get(image_id) is entry
        if outcome.error is not None:
            entry.error = as_error(outcome.error)
            entry.dirty, entry.asked, entry.pictured = True, False, None
            self._retry.start()
            if here:
                self.changed.emit(image_id)
            else:
                self._keep_late(entry)
            return
        entry.error = None
        known, entry.case_id = entry.case_id, int(outcome.result[0])
        if here and known != entry.case_id:
            self.case_known.emit(image_id, entry.case_id)

    def _maker(self, entry: _Entry, index: int) -> SliceMaker:
        key = FrameKey(entry.image.image_id, index)
        return SliceMaker(
            index=index,
            read=entry.image.source.read,
            frames=self._workflow.frames_of(key),
            picture=self._workflow.picture_of(key),
        )

    # -- what the history tells ------------------------------------------------------------------

    def _history_opened(self) -> None:
        for entry in list(self._entries.values()):
            entry.dirty = bool(entry.frames)
        self._record_all()

    def _history_changed(self, ids: tuple[int, ...]) -> None:
        """A case was perhaps corrected: its picture is stored where the settings say so."""
        if self._desk.rules.images is not Keep.CORRECTED:
            return
        for entry in self._entries.values():
            if entry.case_id in ids and entry.pictured is None and entry.frames:
                future = self._desk.read(partial(_is_corrected, entry.case_id))
                self._tasks.watch(future, partial(self._keep_picture, entry))

    def _keep_picture(self, entry: _Entry, outcome: Outcome) -> None:
        if outcome.error is None and outcome.result and entry.pictured is None:
            case = _case(entry)
            self._record_with_picture(entry, case, key_frame_of(case.frames).index)


def _is_corrected(case_id: int | None, store: Any) -> bool:
    row = store.case(case_id).row
    return row.state is State.CORRECTED and not row.has_picture


def _case(entry: _Entry) -> NewCase:
    assert entry.model is not None
    return NewCase(
        origin=Origin.WINDOW,
        kind=entry.kind,
        frame_count=entry.count,
        frames=tuple(entry.frames[index] for index in sorted(entry.frames)),
        model=entry.model,
        header=entry.header,
        path=entry.path,
    )
