"""What the server answers to."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

from fastapi import APIRouter, UploadFile

from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EngineBusyError,
    EngineUnavailableError,
    InputError,
    JobCancelledError,
    TooLargeError,
)
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.engine import InferenceEngine, Priority
from mriclassifier.inference.prediction import Prediction
from mriclassifier.server.schemas import classify_answer, model_answer, predict_answer
from mriclassifier.server.upload import Picture, Upload

ANSWER_SECONDS = 120.0  # a frame that waits longer than this has met a hung engine
Submit = Callable[[Frame], Future[Prediction]]


class UploadReader:
    """Takes uploads, a bounded number at a time.

    Parameters
    ----------
    limits
        For decoding.
    max_bytes
        Of one file.
    max_decoding
        How many at once, from reading to answer.
    """

    def __init__(self, *, limits: Limits, max_bytes: int, max_decoding: int) -> None:
        self._limits = limits
        self._max_bytes = max_bytes
        self._places = threading.BoundedSemaphore(max_decoding)
        self._count = max_decoding

    @contextmanager
    def opened(self, file: UploadFile) -> Iterator[Upload]:
        """What is in an upload, and a place among those worked on, for the block.

        Raises
        ------
        EngineBusyError
            All places are taken.
        InputError
            The upload is no picture that is read, or over a limit.
        """
        if not self._places.acquire(blocking=False):
            raise EngineBusyError(
                QT_TRANSLATE_NOOP(
                    "errors", "{count} pictures are worked on already. Try again in a moment."
                ),
                count=self._count,
            )
        try:
            name = upload_name(file.filename)
            if file.size is not None and file.size > self._max_bytes:
                raise TooLargeError(
                    QT_TRANSLATE_NOOP(
                        "errors",
                        "“{name}” is larger than this server takes ({limit} MiB). Send a smaller file.",
                    ),
                    name=name,
                    limit=self._max_bytes >> 20,
                )
            yield Upload(file.file.read(), name=name, limits=self._limits)
        finally:
            self._places.release()


def upload_name(filename: str | None) -> str:
    """What to call an upload: the last part of its name, for sentences only, never as a path."""
    last = PurePosixPath(PureWindowsPath(filename or "").name).name
    shown = "".join(c for c in last if c.isprintable())[:200]
    return shown if shown.strip(".") else "upload"


def wait_for(futures: list[Future[Prediction]]) -> list[Prediction]:
    """The engine's answers, in order.

    Raises
    ------
    MriClassifierError
        Whatever the engine says of one of them; the others are withdrawn.
    """
    try:
        return [future.result(ANSWER_SECONDS) for future in futures]
    except CancelledError as error:
        raise JobCancelledError(
            QT_TRANSLATE_NOOP("errors", "The server is closing. Try again later.")
        ) from error
    except TimeoutError as error:
        raise EngineUnavailableError(
            QT_TRANSLATE_NOOP("errors", "The engine does not answer. Start the server again.")
        ) from error
    finally:
        for future in futures:
            future.cancel()


def api_routes(engine: InferenceEngine, reader: UploadReader) -> APIRouter:
    """All addresses. The functions are plain ``def``: they run on worker threads and may wait."""
    router = APIRouter()

    def submit(frame: Frame) -> Future[Prediction]:
        return engine.submit(frame, priority=Priority.REMOTE)

    @router.post("/predict/")
    def predict(file: UploadFile) -> dict[str, Any]:
        """Classify the first frame of one picture, in the words of the original tutorial."""
        with reader.opened(file) as upload:
            picture = upload.first()
            (prediction,) = wait_for([submit(picture.frame)])
            return predict_answer(prediction, name=upload.name, picture=picture)

    @router.post("/api/v1/classify")
    def classify(file: UploadFile) -> dict[str, Any]:
        """Classify every frame of one file; of a ZIP file, those of every file in it."""
        with reader.opened(file) as upload:
            # One after another, so that a file of many frames does not fill the queue
            found = [_answered(picture, submit) for picture in upload.pictures()]
            if found and all(isinstance(answer, InputError) for _, answer in found):
                raise next(answer for _, answer in found if isinstance(answer, InputError))
            return classify_answer(found, name=upload.name)

    @router.get("/api/v1/model")
    def model() -> dict[str, Any]:
        """Which model answers."""
        if engine.info is None:
            raise EngineUnavailableError(
                QT_TRANSLATE_NOOP("errors", "The model is not loaded. Try again in a moment.")
            )
        return model_answer(engine.info)

    return router


def _answered(picture: Picture, submit: Submit) -> tuple[Picture, Prediction | InputError]:
    try:
        return picture, wait_for([submit(picture.frame)])[0]
    except InputError as error:
        return picture, error
