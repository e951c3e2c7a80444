"""Many files, one result after the other; the next ones are decoded while others are classified.

The command line, the window, the server and tests all drive :func:`classify_files`. It is a generator:
whoever stops asking ends the work.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from mriclassifier.batch.files import BatchItem, expand_paths
from mriclassifier.errors import (
    QT_TRANSLATE_NOOP,
    EmptyImageError,
    InputError,
    MriClassifierError,
    TooLargeError,
    UnreadableFileError,
)
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits
from mriclassifier.imaging.study import Frame, Header, Study
from mriclassifier.inference.prediction import Prediction

__all__ = ["BatchItem", "FileResult", "changed_meanwhile", "classify_files", "expand_paths"]

Classify = Callable[[Frame], Prediction]
Together = Callable[[Sequence[Frame]], Sequence[Prediction | InputError]]
OpenFile = Callable[[Path], Study]
GROUP = 4  # frames that go to the network together, where that can be
_GROUP_BYTES = 4 << 20  # of pixels; a frame that is larger goes alone
_NOBODY = Header()
_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class Answering:
    """Who answers, as :func:`classify_files` takes it."""

    classify: Classify
    at_once: int = 1
    together: Together | None = None


@dataclass(frozen=True, kw_only=True, eq=False)
class FileResult:
    """What became of one frame of one file.

    Attributes
    ----------
    path
        As given.
    frame
        Position in the file from 0; None when the file as a whole failed.
    member
        Name of the file in the ZIP file that ``path`` is; None elsewhere.
    image
        The decoded frame; None when it, or the file as a whole, failed.
    prediction, error
        One of the two is set.
    seconds
        Classifying this frame, or finding out that it cannot be done.
    item
        Position of the file among the items, from 0.
    frame_count
        Frames of the file; 0 when the file as a whole failed.
    kind, header
        Of the study; empty when the file as a whole failed.
    """

    path: Path
    seconds: float
    frame: int | None = None
    item: int = 0
    frame_count: int = 0
    kind: str = ""
    header: Header = _NOBODY
    member: str | None = None
    image: Frame | None = None
    prediction: Prediction | None = None
    error: MriClassifierError | None = None


def classify_files(
    items: Iterable[BatchItem | Path],
    classify: Classify,
    *,
    open_file: OpenFile | None = None,
    limits: Limits = DEFAULT_LIMITS,
    cancelled: Callable[[], bool] = lambda: False,
    at_once: int = 1,
    together: Together | None = None,
) -> Generator[FileResult, None, None]:
    """Classify every frame of every file, in the order given.

    At most ``at_once`` further files are held in memory beside those that are classified, and of the frames of
    a file that are decoded one by one, the next one; with ``together``, :data:`GROUP` times as many small
    frames. Closing the generator (or leaving the loop over it) ends
    its threads before control returns.

    Parameters
    ----------
    items
        Files, or what :func:`expand_paths` made of them.
    classify
        One frame to its prediction: ``classifier.classify``, or
        ``lambda frame: engine.submit(frame).result()``.
    open_file
        One path to its study; :func:`mriclassifier.imaging.formats.open_study` unless given. Files in
        ZIP files are always opened by that.
    limits
        For files in ZIP files, and for all others unless ``open_file`` is given.
    cancelled
        Asked before each frame; True ends the results with those that are under way.
    at_once
        Frames that are classified at the same time, each in a thread of its own; with 1, in the thread that
        asks for the results.
    together
        Several frames to their answers, in the same order; ``classify`` is asked where there is only one.

    Yields
    ------
    FileResult
        One a frame; one for a file that cannot be opened. A fault of one file never ends the run.

    Raises
    ------
    ComponentError
        The model or its engine failed, so that no further file can be classified.
    """
    opener = open_file or partial(open_study, limits=limits)
    reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="decode-ahead")
    lanes = ThreadPoolExecutor(at_once, thread_name_prefix="classify") if at_once > 1 else None
    opened = _opened_ahead(
        items, partial(_open, opener=opener, limits=limits), reader, ahead=at_once
    )
    frames = _frames(opened, reader, cancelled)
    try:
        work = partial(_classified_group, classify=classify, together=together)
        groups = _groups(frames, GROUP if together else 1)
        if lanes is None:
            for group in groups:
                yield from work(group)
                del group
        else:
            yield from _side_by_side(groups, work, lanes, at_once)
    finally:
        reader.shutdown(wait=False, cancel_futures=True)
        if lanes is not None:
            lanes.shutdown(wait=True, cancel_futures=True)
        reader.shutdown(wait=True)


_Opened = tuple[Study | None, MriClassifierError | None, float]
_Decoded = tuple[Frame | None, MriClassifierError | None, float]
_Waiting = tuple[FileResult, _Decoded]


def _groups(frames: Iterator[_Waiting], most: int) -> Iterator[list[_Waiting]]:
    """Frames in order, a few small ones at a time."""
    group: list[_Waiting] = []
    held = 0
    for result, decoded in frames:
        frame = decoded[0]
        size = 0 if frame is None else frame.pixels.nbytes
        if group and held + size > _GROUP_BYTES:
            yield group
            group, held = [], 0
        group.append((result, decoded))
        held += size
        del result, decoded, frame
        if len(group) == most:
            yield group
            group, held = [], 0
    if group:
        yield group


def _side_by_side(
    groups: Iterator[list[_Waiting]],
    work: Callable[[list[_Waiting]], list[FileResult]],
    lanes: Executor,
    at_once: int,
) -> Iterator[FileResult]:
    """In order; as many wait as are at work, so that no lane rests while results are taken."""
    under_way: deque[Future[list[FileResult]]] = deque()
    for group in groups:
        under_way.append(lanes.submit(work, group))
        del group
        if len(under_way) >= 2 * at_once:
            yield from under_way.popleft().result()
    while under_way:
        yield from under_way.popleft().result()


def _frames(
    opened_ahead: Iterator[tuple[BatchItem, Future[_Opened]]],
    reader: Executor,
    cancelled: Callable[[], bool],
) -> Iterator[tuple[FileResult, _Decoded]]:
    """Every frame, decoded, with what is known of it."""
    for number, (item, opened) in enumerate(opened_ahead):
        if cancelled():
            return
        study, error, seconds = opened.result()
        del opened  # else the future keeps the decoded study until the next file is done
        name = item.member.name if item.member else None
        if study is not None and len(study.frames) <= item.start:
            study, error = None, _frames_are_gone(item)
        if study is None:
            failed = FileResult(path=item.path, member=name, seconds=seconds, item=number)
            yield failed, (None, error, seconds)
            continue
        for index, decoded in _decoded_ahead(study, item, reader):
            if cancelled():
                return
            result = FileResult(
                path=item.path,
                member=name,
                frame=index,
                seconds=0.0,
                item=number,
                frame_count=len(study.frames),
                kind=study.kind,
                header=study.header,
            )
            yield result, decoded
            del decoded, result
        del study


def _opened_ahead(
    items: Iterable[BatchItem | Path],
    open_item: Callable[[BatchItem], _Opened],
    pool: Executor,
    *,
    ahead: int,
) -> Iterator[tuple[BatchItem, Future[_Opened]]]:
    waiting: deque[tuple[BatchItem, Future[_Opened]]] = deque()
    for item in items:
        entry = item if isinstance(item, BatchItem) else BatchItem(item)
        waiting.append((entry, pool.submit(open_item, entry)))
        if len(waiting) > ahead:
            yield waiting.popleft()
    while waiting:
        yield waiting.popleft()


def _open(item: BatchItem, *, opener: OpenFile, limits: Limits) -> _Opened:
    start = time.perf_counter()
    study: Study | None = None
    error = item.error
    if error is None:
        try:
            if item.member is None:
                study = opener(item.path)
            else:
                name = item.member.short_name
                study = open_study(item.member.read(limits), name=name, limits=limits)
        except Exception as fault:  # noqa: BLE001  (one bad file is one failed row)
            error = _as_error(fault, item.path)
    return study, error, time.perf_counter() - start


def _decoded_ahead(study: Study, item: BatchItem, pool: Executor) -> Iterator[tuple[int, _Decoded]]:
    """Frames in order, each decoded while the one before is worked on; a bad one is its error."""
    count, path = len(study.frames), item.path
    following = pool.submit(_decode, study, item.start, path) if item.start < count else None
    for index in range(item.start, count):
        assert following is not None
        decoded = following.result()
        following = pool.submit(_decode, study, index + 1, path) if index + 1 < count else None
        yield index, decoded
        del decoded


def _decode(study: Study, index: int, path: Path) -> _Decoded:
    start = time.perf_counter()
    try:
        return study.frames[index], None, time.perf_counter() - start
    except Exception as fault:  # noqa: BLE001  (one bad frame is one failed row)
        return None, _as_error(fault, path), time.perf_counter() - start


def _classified(result: FileResult, decoded: _Decoded, classify: Classify) -> FileResult:
    frame, error, seconds = decoded
    if frame is None:
        return replace(result, error=error, seconds=seconds)
    start = time.perf_counter()
    try:
        prediction = classify(frame)
    except InputError as fault:
        error = fault
    except (MriClassifierError, CancelledError):
        raise  # the model, the engine or the user: the next file would fare no better
    except Exception as fault:  # noqa: BLE001
        error = _as_error(fault, result.path)
    else:
        return replace(result, image=frame, prediction=prediction, seconds=prediction.seconds)
    return replace(result, image=frame, error=error, seconds=time.perf_counter() - start)


def _classified_group(
    group: list[_Waiting], *, classify: Classify, together: Together | None
) -> list[FileResult]:
    frames = [frame for _, (frame, _, _) in group if frame is not None]
    if together is None or len(frames) < 2:
        return [_classified(result, decoded, classify) for result, decoded in group]
    given: Sequence[Prediction | InputError] = ()
    try:
        given = together(frames)
    except (MriClassifierError, CancelledError):
        raise  # the model, the engine or the user: the next file would fare no better
    except Exception as fault:  # noqa: BLE001  (one of them is at fault; the others need not share its fate)
        _log.info("each for itself after a fault of several together: %s", type(fault).__name__)
    if not given:
        return [_classified(result, decoded, classify) for result, decoded in group]
    answers, done = iter(given), []
    for result, (frame, error, seconds) in group:
        answer = error if frame is None else next(answers)
        if isinstance(answer, Prediction):
            whole = replace(result, image=frame, prediction=answer, seconds=answer.seconds)
        else:
            whole = replace(result, image=frame, error=answer, seconds=seconds)
        done.append(whole)
    return done


def _frames_are_gone(item: BatchItem) -> MriClassifierError:
    if not item.start:
        return EmptyImageError(
            QT_TRANSLATE_NOOP("errors", "“{name}” holds no image."), name=item.path.name
        )
    return changed_meanwhile(item.path.name)


def changed_meanwhile(name: str) -> UnreadableFileError:
    """Error of a file that is not the one any more whose first frames are done."""
    return UnreadableFileError(
        QT_TRANSLATE_NOOP(
            "errors",
            "“{name}” was changed while the batch was interrupted, so that its other slices do not "
            "belong to those that are done. Classify it again by itself.",
        ),
        name=name,
    )


def _as_error(fault: Exception, path: Path) -> MriClassifierError:
    if isinstance(fault, MriClassifierError):
        # Its way here would keep the whole content of a bad file in memory
        fault.__cause__ = fault.__context__ = None
        return fault.with_traceback(None)
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
