"""One upload through decoding and the engine, a bounded number at a time."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Generator, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from typing import Any

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EngineUnavailableError,
    InputError,
    JobCancelledError,
)
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.engine import InferenceEngine, Priority
from mriclassifier.inference.prediction import Prediction
from mriclassifier.server.api.faults import busy
from mriclassifier.server.api.kept import KeptPictures
from mriclassifier.server.api.records import frame_record, loaded_model
from mriclassifier.server.api.upload import Picture, Upload, without_trace
from mriclassifier.server.services import ServerLimits

TURN_SECONDS = 30.0  # a frame that waits longer than this for its turn is sent back (429)
ANSWER_SECONDS = 120.0  # one that is at its turn for longer than this has met a hung engine
_DECODE_SECONDS = 60.0


class Work:
    """Classifies uploads.

    Parameters
    ----------
    limits
        ``max_waiting`` uploads are worked on or wait for the engine at once, of which ``max_decoding`` are
        decoded; an upload has one frame with the engine while its next one is decoded.
    """

    def __init__(self, engine: InferenceEngine, kept: KeptPictures, limits: ServerLimits) -> None:
        self._engine = engine
        self._kept = kept
        self._limits = limits
        self._most = max(limits.max_waiting, limits.max_decoding)
        self._decoding = threading.BoundedSemaphore(limits.max_decoding)
        self._lock = threading.Lock()
        self._inside = 0

    @property
    def waiting(self) -> int:
        """Uploads that are worked on."""
        return self._inside

    def check(self) -> None:
        """Refuse (429) where all places are taken."""
        if self._inside >= self._most:
            raise busy(f"{self._most} pictures are worked on already. Try again in a moment.")

    @contextmanager
    def place(self) -> Generator[None, None, None]:
        """A place among those that are worked on, for the block.

        Raises
        ------
        HTTPException
            429: all are taken.
        """
        with self._lock:
            self.check()
            self._inside += 1
        try:
            yield
        finally:
            with self._lock:
                self._inside -= 1

    def first(self, data: bytes, *, name: str, owner: str) -> tuple[Picture, Prediction, str]:
        """Classify the first frame; with the id of what is kept of it.

        Raises
        ------
        MriClassifierError
            The file or the engine is at fault.
        """
        with self._decoded():
            picture = Upload(data, name=name, limits=self._limits.decode).first()
            frame = picture.frame
        prediction = _answer(self._submit(frame))
        return picture, prediction, self._kept.keep(owner, frame, prediction)

    def all(self, data: bytes, *, name: str, owner: str) -> list[dict[str, Any]]:
        """Classify every frame.

        Raises
        ------
        MriClassifierError
            No frame could be classified, or the engine failed.
        """
        model = loaded_model(self._engine).model
        records: list[dict[str, Any]] = []
        failure: InputError | None = None
        good = False
        with self._decoded():
            upload = Upload(data, name=name, limits=self._limits.decode)
        del data
        for picture, frame, answer in self._answers(upload):
            kept = None
            if isinstance(answer, InputError):
                failure = failure or answer
            else:
                good = True
                if frame is not None:
                    kept = self._kept.keep(owner, frame, answer)
            records.append(frame_record(picture, answer, name=name, model=model, kept=kept))
        if failure is not None and not good:
            raise failure
        return records

    def _answers(
        self, upload: Upload
    ) -> Iterator[tuple[Picture, Frame | None, Prediction | InputError]]:
        """One frame is with the engine while the next one is decoded."""
        pictures = upload.pictures()
        ahead: deque[tuple[Picture, Frame, Future[Prediction]]] = deque()
        try:
            while True:
                with self._decoded():
                    picture = next(pictures, None)
                    frame = _frame(picture)
                if isinstance(frame, Frame) and picture is not None:
                    ahead.append((picture, frame, self._submit(frame)))
                while len(ahead) > isinstance(frame, Frame):
                    before, image, future = ahead.popleft()
                    yield before, image, _outcome(future)
                if picture is None:
                    return
                if isinstance(frame, InputError):
                    yield picture, None, frame
        finally:
            for _, _, future in ahead:
                future.cancel()

    @contextmanager
    def _decoded(self) -> Generator[None, None, None]:
        if not self._decoding.acquire(timeout=_DECODE_SECONDS):
            raise busy("Other pictures take long to be read. Try again in a moment.")
        try:
            yield
        finally:
            self._decoding.release()

    def _submit(self, frame: Frame) -> Future[Prediction]:
        return self._engine.submit(frame, priority=Priority.REMOTE)


def _frame(picture: Picture | None) -> Frame | InputError | None:
    try:
        return None if picture is None else picture.frame
    except InputError as error:
        return without_trace(error)


def _outcome(future: Future[Prediction]) -> Prediction | InputError:
    try:
        return _answer(future)
    except InputError as error:
        return error


def _answer(future: Future[Prediction]) -> Prediction:
    try:
        return _in_its_turn(future)
    except CancelledError as error:
        raise JobCancelledError(
            QT_TRANSLATE_NOOP("errors", "The server is closing. Try again later.")
        ) from error
    except TimeoutError as error:
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP("errors", "The engine does not answer. Start the server again.")
        ) from error


def _in_its_turn(future: Future[Prediction]) -> Prediction:
    try:
        return future.result(TURN_SECONDS)
    except TimeoutError:
        # What can be withdrawn has not begun: the engine works, and what it works on goes first
        if not future.done() and future.cancel():
            raise busy("Images that go first keep the model busy. Try again in a moment.") from None
    return future.result(ANSWER_SECONDS)
