"""One batch from the network: files in our folder, rows in a temporary file, and whoever listens."""

from __future__ import annotations

import secrets
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mriclassifier.batch.files import BatchItem, expand_paths
from mriclassifier.batch.rows import RESEARCH_USE, to_record
from mriclassifier.batch.runner import FileResult, classify_files
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EngineBusyError,
    EngineUnavailableError,
    JobCancelledError,
    MriClassifierError,
    OutputError,
    TooLargeError,
)
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Frame, Study
from mriclassifier.inference.classifier import ModelInfo
from mriclassifier.inference.engine import InferenceEngine, Priority
from mriclassifier.inference.prediction import Prediction
from mriclassifier.server.api.folder import delete
from mriclassifier.server.api.kept import KeptPictures
from mriclassifier.server.api.records import row_record
from mriclassifier.server.api.row_file import RowFile
from mriclassifier.server.api.schemas import BatchAnswer, BatchState, RowAnswer, RowFault

MOST_ROWS = 200_000
_BUSY = 0.1  # seconds until the engine is asked again
_LISTEN = 0.25  # seconds between two looks at whether it was cancelled
BATCHES = "/api/v1/batches"


@dataclass(frozen=True, kw_only=True)
class SentFile:
    """One file that came: where it is, what its sender calls it, and its size."""

    path: Path
    shown: str
    size: int


class RemoteBatch:
    """One batch; every method may be called in any thread, :meth:`run` in one at a time.

    Parameters
    ----------
    owner
        Whose it is.
    model
        That answers now; the batch fails when another one does.
    rows
        Where rows go; closed with the batch.
    on_end
        For whoever keeps the batches, to be called once when it has ended.
    """

    def __init__(
        self,
        *,
        owner: str,
        model: ModelInfo,
        engine: InferenceEngine,
        kept: KeptPictures,
        limits: Limits,
        rows: RowFile,
        on_end: Callable[[RemoteBatch], None] = lambda _: None,
    ) -> None:
        self.id = secrets.token_urlsafe(16)
        self.owner = owner
        self.model = model
        self.rows = rows
        self.on_end = on_end
        self._engine = engine
        self._kept = kept
        self._limits = limits
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._files: deque[SentFile] = deque()
        self._left: dict[str, SentFile] = {}
        self._places: dict[int, tuple[SentFile, bool]] = {}
        self._maps: list[str] = []
        self._listeners: set[Callable[[], None]] = set()
        self._state: BatchState = "running"
        self._error: RowFault | None = None
        self._open = True
        self._closed = False
        self.is_at_work = False  # of the registry, guarded by it
        self.files = self.bytes = 0
        self._total = self._done = self._failed = 0

    @property
    def has_ended(self) -> bool:
        """Whether no further row comes."""
        return self._state != "running"

    @property
    def is_open(self) -> bool:
        """Whether files may be added."""
        return self._open and not self.has_ended

    @property
    def has_work(self) -> bool:
        """Whether :meth:`run` has something to do."""
        with self._lock:
            return not self.has_ended and (bool(self._files) or not self._open)

    def add(self, files: list[SentFile], *, more: bool) -> bool:
        """Take further files; ``more`` of them may follow. Whether they were taken."""
        with self._lock:
            if not self.is_open:
                return False
            self._files.extend(files)
            self._left |= {file.path.name: file for file in files}
            self._total += len(files)
            self.files += len(files)
            self.bytes += sum(file.size for file in files)
            self._open = more
        self.tell()
        return True

    def answer(self) -> BatchAnswer:
        """How far it is."""
        url = f"{BATCHES}/{self.id}"
        with self._lock:
            return BatchAnswer(
                id=self.id,
                state=self._state,
                open=self.is_open,
                waiting=not (self.is_at_work or self.has_ended) and bool(self._files),
                total=self._total,
                done=self._done,
                rows=len(self.rows),
                failed=self._failed,
                error=self._error,
                events=f"{url}/events",
                csv=f"{url}/rows.csv",
                rows_url=f"{url}/rows",
                notice=RESEARCH_USE,
            )

    def cancel(self) -> None:
        """End it after the present frame; its rows stay."""
        self._stop.set()
        self._end("cancelled")

    def fail(self) -> None:
        """End it by a fault of ours."""
        self._stop.set()
        self._end(
            "failed",
            EngineUnavailableError(
                QT_TRANSLATE_NOOP(
                    "errors", "The server failed at this batch. Send the files again."
                )
            ),
        )

    def close(self) -> None:
        """Let go of rows, pictures and files, once nothing runs any more."""
        self._closed = True
        self.cancel()
        self.rows.close()
        self._delete_left()
        self._kept.forget(self.owner, self._maps)

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call ``listener`` at every change, in any thread; the answer ends that."""
        with self._lock:
            self._listeners.add(listener)

        def leave() -> None:
            with self._lock:
                self._listeners.discard(listener)

        return leave

    def tell(self) -> None:
        """Wake everybody who listens."""
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener()

    def run(self) -> None:
        """Classify what is there; return when nothing is left now, or it has ended."""
        results = classify_files(
            self._items(),
            self._classify,
            open_file=self._open_file,
            limits=self._limits,
            cancelled=self._stop.is_set,
            at_once=self._engine.lanes,
        )
        try:
            for result in results:
                self._take(result)
        except (CancelledError, JobCancelledError):
            self._end("cancelled")
        except MriClassifierError as error:
            self._end("failed", error)
        except OSError as error:
            self._end("failed", _disk(error))
        finally:
            results.close()
        with self._lock:
            is_whole = not self._open and not self._files
        if is_whole:
            self._end("done")
        if self.has_ended:
            self._delete_left()
        if self._closed:
            self.close()

    def _end(self, state: BatchState, error: MriClassifierError | None = None) -> None:
        with self._lock:
            if self.has_ended:
                return
            self._state = state
            if error is not None:
                self._error = RowFault(code=error.code, message=error.sentence)
        self.tell()

    def _delete_left(self) -> None:
        with self._lock:
            left, self._left = list(self._left.values()), {}
            self._files.clear()
        delete([file.path for file in left])

    def _items(self) -> Iterator[BatchItem]:
        number = 0
        self._places.clear()
        while True:
            with self._lock:
                if self._stop.is_set() or not self._files:
                    return
                sent = self._files.popleft()
            items = expand_paths([sent.path], limits=self._limits)
            with self._lock:
                self._total += len(items) - 1
            for place, item in enumerate(items, 1):
                self._places[number] = sent, place == len(items)
                number += 1
                yield item

    def _open_file(self, path: Path) -> Study:
        sent = self._left.get(path.name)
        if sent is None:
            raise JobCancelledError(QT_TRANSLATE_NOOP("errors", "The batch was cancelled."))
        return open_study(path, name=_last(sent.shown), limits=self._limits)

    def _classify(self, frame: Frame) -> Prediction:
        while not self._stop.is_set():
            future = self._engine.submit(frame, priority=Priority.REMOTE_BATCH)
            try:
                prediction = self._wait(future)
            except EngineBusyError:
                self._stop.wait(_BUSY)
                continue
            if prediction.model != self.model.model:
                raise EngineUnavailableError(
                    QT_TRANSLATE_NOOP(
                        "errors", "Another model was chosen meanwhile. Send the files again."
                    )
                )
            return prediction
        raise JobCancelledError(QT_TRANSLATE_NOOP("errors", "The batch was cancelled."))

    def _wait(self, future: Future[Prediction]) -> Prediction:
        while True:
            try:
                return future.result(_LISTEN)
            except TimeoutError:
                if self._stop.is_set():
                    future.cancel()
                    raise JobCancelledError(
                        QT_TRANSLATE_NOOP("errors", "The batch was cancelled.")
                    ) from None

    def _take(self, result: FileResult) -> None:
        sent, is_last_item = self._places[result.item]
        is_last = result.frame is None or result.frame + 1 >= result.frame_count
        kept = None
        if result.prediction is not None and result.image is not None:
            kept = self._kept.keep(self.owner, result.image, result.prediction)
            self._maps.append(kept)
        record = row_record(_named(to_record(result, self.model.model), sent), kept)
        with self._lock:
            if self.has_ended:
                return
            record["number"] = len(self.rows) + 1
            row = RowAnswer.model_validate(record)
            self.rows.append(row.model_dump_json(exclude_unset=True).encode())
            self._failed += result.error is not None
            self._done += is_last
            if is_last and is_last_item:
                self._left.pop(sent.path.name, None)
        if is_last:
            self._places.pop(result.item, None)
            if is_last_item:
                delete([sent.path])
        self.tell()
        if len(self.rows) >= MOST_ROWS:
            raise TooLargeError(
                QT_TRANSLATE_NOOP("errors", "The batch has more than {limit} pictures."),
                limit=MOST_ROWS,
            )


def _named(record: dict[str, Any], sent: SentFile) -> dict[str, Any]:
    """With the sender's name of the file in place of ours, in sentences too."""
    record["path"] = sent.shown
    if record["error"] is not None:
        message = record["error"]["message"].replace(sent.path.name, _last(sent.shown))
        record["error"] = {**record["error"], "message": message}
    return record


def _last(shown: str) -> str:
    return shown.rsplit("/", 1)[-1]


def _disk(error: OSError) -> OutputError:
    return OutputError(
        QT_TRANSLATE_NOOP("errors", "The server's disk cannot be written: {reason}."),
        reason=error.strerror or type(error).__name__,
    )
