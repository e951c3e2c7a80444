"""All batches from the network: whose they are, which of them work, and when they are forgotten."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from mriclassifier.errors import QT_TRANSLATE_NOOP, OutputError
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.api.batch import RemoteBatch, SentFile
from mriclassifier.server.api.faults import busy, gone, refusal
from mriclassifier.server.api.folder import UploadFolder
from mriclassifier.server.api.kept import KeptPictures
from mriclassifier.server.api.records import loaded_model
from mriclassifier.server.api.row_file import RowFile
from mriclassifier.server.services import ServerLimits

OPEN_SECONDS = 300.0  # that a batch waits for further files
_WORKERS = 4
_ENDED = 32  # batches that have ended and are still kept
_log = logging.getLogger(__name__)


class Batches:
    """Keeps them, and lets a bounded number work, each in a thread of its own while it works.

    Parameters
    ----------
    clock
        Tells the seconds.
    """

    def __init__(
        self,
        *,
        engine: InferenceEngine,
        kept: KeptPictures,
        folder: UploadFolder,
        limits: ServerLimits,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._engine = engine
        self._kept = kept
        self._folder = folder
        self._limits = limits
        self._clock = clock
        self._lock = threading.RLock()
        self._batches: dict[str, RemoteBatch] = {}
        self._touched: dict[str, float] = {}
        self._threads: set[threading.Thread] = set()
        self._told: set[str] = set()
        self._closing = False

    @property
    def unfinished(self) -> int:
        """How many are not done."""
        with self._lock:
            return sum(not batch.has_ended for batch in self._batches.values())

    def check(self, owner: str) -> None:
        """Refuse (429) a further batch where there are too many."""
        with self._lock:
            busy_ones = [b for b in self._batches.values() if not b.has_ended]
        mine = sum(batch.owner == owner for batch in busy_ones)
        most = max(self._limits.max_batches_each, self._limits.max_batches // 2)
        if mine >= most or len(busy_ones) >= self._limits.max_batches:
            raise busy("Other batches have to end before this one. Try again later.")

    @property
    def used_bytes(self) -> int:
        """Bytes of all files that came for batches that are not done."""
        with self._lock:
            return sum(b.bytes for b in self._batches.values() if not b.has_ended)

    def create(
        self,
        owner: str,
        files: list[SentFile],
        *,
        more: bool,
        on_end: Callable[[RemoteBatch], None] = lambda _: None,
    ) -> RemoteBatch:
        """Begin a batch; ``on_end`` is called once, in some thread, when it has ended.

        Raises
        ------
        HTTPException
            429: there are too many.
        MriClassifierError
            The model is not loaded, or the disk is at fault.
        """
        model = loaded_model(self._engine)
        with self._lock:
            self.check(owner)
            if self._closing:
                raise refusal(503, "cancelled", "The server is closing. Try again later.")
            try:
                rows = RowFile(self._folder.folder())
            except OSError as error:
                raise OutputError(
                    QT_TRANSLATE_NOOP("errors", "The server's disk cannot be written: {reason}."),
                    reason=error.strerror or type(error).__name__,
                ) from error
            batch = RemoteBatch(
                owner=owner,
                model=model,
                engine=self._engine,
                kept=self._kept,
                limits=self._limits.decode,
                rows=rows,
                on_end=on_end,
            )
            batch.add(files, more=more)
            self._batches[batch.id] = batch
            self._touched[batch.id] = self._clock()
            self._drop_ended()
        self._dispatch()
        return batch

    def add(self, batch: RemoteBatch, files: list[SentFile], *, more: bool) -> None:
        """Give an open batch further files.

        Raises
        ------
        HTTPException
            409: it is not open any more.
        """
        if not batch.add(files, more=more):
            raise closed()
        with self._lock:
            self._touched[batch.id] = self._clock()
        self._dispatch()

    def get(self, owner: str, name: str) -> RemoteBatch:
        """One of the owner's batches.

        Raises
        ------
        HTTPException
            404: not there, or another's.
        """
        with self._lock:
            batch = self._batches.get(name)
        if batch is None or batch.owner != owner:
            raise gone("This batch")
        return batch

    def of(self, owner: str) -> list[RemoteBatch]:
        """The owner's batches, the newest first."""
        with self._lock:
            return [b for b in reversed(self._batches.values()) if b.owner == owner]

    def cancel(self, batch: RemoteBatch) -> None:
        """End it after the present frame; its rows stay."""
        batch.cancel()
        self._dispatch()

    def forget(self, batch: RemoteBatch) -> None:
        """End it, and let go of all of it."""
        with self._lock:
            self._batches.pop(batch.id, None)
            self._touched.pop(batch.id, None)
            self._told.discard(batch.id)
            if batch.is_at_work:
                batch.cancel()
        batch.close()
        self._dispatch()

    def sweep(self) -> None:
        """Cancel open batches that nobody goes on with, and forget ended ones after their time."""
        now = self._clock()
        with self._lock:
            idle = {b: now - self._touched[b.id] for b in self._batches.values()}
        for batch, seconds in idle.items():
            if batch.has_ended:
                if seconds > self._limits.kept_seconds:
                    self.forget(batch)
            elif batch.is_open and seconds > OPEN_SECONDS:
                self.cancel(batch)

    def begin_close(self) -> None:
        """Cancel all; nothing begins any more."""
        with self._lock:
            self._closing = True
            batches = list(self._batches.values())
        for batch in batches:
            batch.cancel()

    def close(self, timeout: float) -> bool:
        """Wait for the threads, and let go of all; whether all threads ended."""
        self.begin_close()
        deadline = time.monotonic() + timeout
        with self._lock:
            threads = list(self._threads)
        for thread in threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        for batch in list(self._batches.values()):
            self.forget(batch)
        return not any(thread.is_alive() for thread in threads)

    def _dispatch(self) -> None:
        """Let as many work as may."""
        quiet: list[RemoteBatch] = []
        with self._lock:
            for batch in self._batches.values():
                if batch.has_ended and not batch.is_at_work and batch.id not in self._told:
                    self._told.add(batch.id)
                    self._touched[batch.id] = self._clock()
                    quiet.append(batch)
                if batch.is_at_work or self._closing or not batch.has_work:
                    continue
                working = [b for b in self._batches.values() if b.is_at_work]
                mine = sum(b.owner == batch.owner for b in working)
                if len(working) >= _WORKERS or mine >= self._limits.max_batches_each:
                    continue
                batch.is_at_work = True
                thread = threading.Thread(
                    target=self._work, args=(batch,), name="mri-remote-batch", daemon=False
                )
                self._threads.add(thread)
                thread.start()
        for batch in quiet:
            batch.on_end(batch)

    def _work(self, batch: RemoteBatch) -> None:
        try:
            batch.run()
        except Exception as error:  # noqa: BLE001  (its text may quote what was uploaded)
            _log.error("a batch from the network ended by %s", type(error).__name__)
            batch.fail()
        finally:
            with self._lock:
                batch.is_at_work = False
                self._threads.discard(threading.current_thread())
            batch.tell()
            self._dispatch()

    def _drop_ended(self) -> None:
        ended = [batch for batch in self._batches.values() if batch.has_ended]
        for batch in ended[: max(0, len(ended) - _ENDED)]:
            self.forget(batch)


def closed() -> Exception:
    """Error of a batch that takes no further files."""
    return refusal(409, "batch_closed", "This batch takes no further files. Begin another one.")
