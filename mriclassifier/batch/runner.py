"""Many files, one result after the other; the next file is decoded while the current one is classified.

The command line, the window, the server and tests all drive :func:`classify_files`. It is a generator:
whoever stops asking ends the work.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from mriclassifier.batch.files import BatchItem, expand_paths
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    InputError,
    MriClassifierError,
    TooLargeError,
    UnreadableFileError,
)
from mriclassifier.imaging.study import Frame, Study
from mriclassifier.inference.prediction import Prediction

__all__ = ["BatchItem", "FileResult", "classify_files", "expand_paths"]

Classify = Callable[[Frame], Prediction]
OpenFile = Callable[[Path], Study]
_AHEAD = 1
_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True, eq=False)
class FileResult:
    """What became of one frame of one file.

    Attributes
    ----------
    path
        As given.
    frame
        Position in the file from 0; None when the file as a whole failed.
    image
        The decoded frame; None when the file as a whole failed.
    prediction, error
        One of the two is set.
    seconds
        Classifying this frame, or finding out that it cannot be done.
    """

    path: Path
    seconds: float
    frame: int | None = None
    image: Frame | None = None
    prediction: Prediction | None = None
    error: MriClassifierError | None = None


def classify_files(
    items: Iterable[BatchItem | Path],
    classify: Classify,
    *,
    open_file: OpenFile | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[FileResult]:
    """Classify every frame of every file, in the order given.

    At most one further file is held in memory beside the current one. Closing the generator (or
    leaving the loop over it) ends the decoding thread before control returns.

    Parameters
    ----------
    items
        Files, or what :func:`expand_paths` made of them.
    classify
        One frame to its prediction: ``classifier.classify``, or
        ``lambda frame: engine.submit(frame).result()``.
    open_file
        One path to its study; :func:`mriclassifier.imaging.formats.open_study` unless given.
    cancelled
        Asked before each frame; True ends the results.

    Yields
    ------
    FileResult
        One a frame; one for a file that cannot be opened. A fault of one file never ends the run.

    Raises
    ------
    ComponentError
        The model or its engine failed, so that no further file can be classified.
    """
    opener = open_file or _default_opener()
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="decode-ahead")
    try:
        for path, opened in _opened_ahead(items, opener, pool):
            if cancelled():
                return
            study, error, seconds = opened.result()
            del opened  # else the future keeps the decoded study until the next file is done
            if study is None:
                yield FileResult(path=path, error=error, seconds=seconds)
                continue
            for frame in study.frames:
                if cancelled():
                    return
                yield _classified(path, frame, classify)
            del study
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_Opened = tuple[Study | None, MriClassifierError | None, float]


def _opened_ahead(
    items: Iterable[BatchItem | Path], opener: OpenFile, pool: ThreadPoolExecutor
) -> Iterator[tuple[Path, Future[_Opened]]]:
    waiting: deque[tuple[Path, Future[_Opened]]] = deque()
    for item in items:
        entry = item if isinstance(item, BatchItem) else BatchItem(item)
        waiting.append((entry.path, pool.submit(_open, entry, opener)))
        if len(waiting) > _AHEAD:
            yield waiting.popleft()
    while waiting:
        yield waiting.popleft()


def _open(item: BatchItem, opener: OpenFile) -> _Opened:
    start = time.perf_counter()
    study: Study | None = None
    error = item.error
    if error is None:
        try:
            study = opener(item.path)
        except Exception as fault:  # noqa: BLE001  (one bad file is one failed row)
            error = _as_error(fault, item.path)
    return study, error, time.perf_counter() - start


def _classified(path: Path, frame: Frame, classify: Classify) -> FileResult:
    start = time.perf_counter()
    try:
        prediction = classify(frame)
    except InputError as fault:
        error: MriClassifierError = fault
    except (MriClassifierError, CancelledError):
        raise  # the model, the engine or the user: the next file would fare no better
    except Exception as fault:  # noqa: BLE001
        error = _as_error(fault, path)
    else:
        return FileResult(
            path=path,
            frame=frame.index,
            image=frame,
            prediction=prediction,
            seconds=prediction.seconds,
        )
    return FileResult(
        path=path,
        frame=frame.index,
        image=frame,
        error=error,
        seconds=time.perf_counter() - start,
    )


def _as_error(fault: Exception, path: Path) -> MriClassifierError:
    if isinstance(fault, MriClassifierError):
        return fault
    if isinstance(fault, MemoryError):
        return TooLargeError(
            QT_TRANSLATE_NOOP("errors", "There is not enough memory for {name}."), name=path.name
        )
    if isinstance(fault, OSError):
        return UnreadableFileError(
            QT_TRANSLATE_NOOP("errors", "{name} cannot be read: {reason}."),
            name=path.name,
            reason=fault.strerror or type(fault).__name__,
        )
    _log.error("unexpected failure of one file", exc_info=fault)
    return InputError(
        QT_TRANSLATE_NOOP(
            "errors",
            "{name} could not be classified because of a fault in the program ({kind}); "
            "the log holds the details.",
        ),
        name=path.name,
        kind=type(fault).__name__,
    )


def _default_opener() -> OpenFile:
    from mriclassifier.imaging.formats import open_study

    return open_study
