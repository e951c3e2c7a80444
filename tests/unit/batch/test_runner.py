from __future__ import annotations

import threading
import time
import weakref
import zipfile
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mriclassifier.batch.runner import BatchItem, classify_files, expand_paths
from mriclassifier.errors import (
    DamagedFileError,
    EmptyImageError,
    EngineUnavailableError,
    JobCancelledError,
)
from mriclassifier.imaging.source import Limits
from mriclassifier.imaging.study import Frame, FrameFacts, LazyFrames, Study
from tests.helpers.answers import answer, study
from tests.helpers.batch_files import FILES, opener, threads
from tests.helpers.drawn_series import write_series


def decoders() -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t.name.startswith("decode-ahead")]


def test_results_come_in_the_order_of_the_files() -> None:
    results = list(classify_files(FILES, answer, open_file=opener()))
    assert [r.path for r in results] == FILES
    labels = [r.prediction.label for r in results if r.prediction]
    assert labels == ["glioma", "meningioma", "notumor", "pituitary", "glioma", "meningioma"]
    assert [r.seconds for r in results] == [0.25] * 6
    assert decoders() == []


def test_a_file_of_several_frames_gives_one_result_each() -> None:
    results = list(classify_files([Path("a")], answer, open_file=lambda _: study(2, frames=3)))
    assert [r.frame for r in results] == [0, 1, 2]
    assert [r.prediction.label for r in results if r.prediction] == [
        "notumor",
        "pituitary",
        "glioma",
    ]


def test_one_bad_file_is_one_failed_result_and_the_rest_goes_on() -> None:
    fault = DamagedFileError("{name} is damaged.", name="2.png")
    results = list(classify_files(FILES, answer, open_file=opener({"2.png": fault})))
    assert [r.error is None for r in results] == [True, True, False, True, True, True]
    bad = results[2]
    assert (bad.error, bad.frame, bad.prediction, bad.image) == (fault, None, None, None)
    assert bad.seconds >= 0


@pytest.mark.parametrize(
    ("fault", "code", "words"),
    [
        (PermissionError(13, "Permission denied"), "unreadable", "Permission denied"),
        (MemoryError(), "too_large", "memory"),
    ],
)
def test_what_the_system_refuses_is_one_sentence(fault: Exception, code: str, words: str) -> None:
    (result,) = classify_files([Path("0.png")], answer, open_file=opener({"0.png": fault}))
    assert result.error
    assert result.error.code == code
    assert words in result.error.sentence
    assert "0.png" in result.error.sentence


@pytest.mark.allow_log("unexpected failure of one file")
def test_a_fault_of_the_program_in_one_file_does_not_end_the_run() -> None:
    faults: dict[str, Exception] = {"1.png": ZeroDivisionError("oops")}
    results = list(classify_files(FILES[:3], answer, open_file=opener(faults)))
    assert [r.error is None for r in results] == [True, False, True]
    error = results[1].error
    assert error
    assert "ZeroDivisionError" in error.sentence
    assert "oops" not in error.sentence


def test_a_frame_that_cannot_be_classified_fails_alone() -> None:
    def classify(frame: Frame) -> Any:
        if frame.index == 1:
            raise EmptyImageError("The picture holds no pixels.")
        return answer(frame)

    results = list(classify_files([Path("a")], classify, open_file=lambda _: study(frames=3)))
    assert [r.error.code if r.error else None for r in results] == [None, "no_image", None]
    assert results[1].frame == 1


@pytest.mark.parametrize(
    "fault",
    [
        EngineUnavailableError("gone"),
        JobCancelledError("stop"),
        CancelledError(),
        KeyboardInterrupt(),
    ],
)
def test_a_dead_engine_or_the_user_ends_the_run(fault: BaseException) -> None:
    def classify(frame: Frame) -> Any:
        if frame.pixels[0, 0] == 2:
            raise fault
        return answer(frame)

    results = classify_files(FILES, classify, open_file=opener())
    assert [next(results).path, next(results).path] == FILES[:2]
    with pytest.raises(type(fault)):
        next(results)
    assert decoders() == []


def test_items_that_failed_before_keep_their_place_and_are_not_opened() -> None:
    error = EmptyImageError("The folder d holds no image file.")
    items = [BatchItem(Path("0.png")), BatchItem(Path("d"), error), BatchItem(Path("1.png"))]
    results = list(classify_files(items, answer, open_file=opener()))
    assert [r.error for r in results] == [None, error, None]


def test_the_next_file_is_decoded_while_this_one_is_classified() -> None:
    decoded = threading.Event()

    def open_file(path: Path) -> Study:
        if path.name == "1.png":
            decoded.set()
        return study()

    def classify(frame: Frame) -> Any:
        assert decoded.wait(5), "the second file waits for the first answer"
        return answer(frame)

    assert len(list(classify_files(FILES[:2], classify, open_file=open_file))) == 2


def test_only_one_file_is_decoded_ahead() -> None:
    opened: list[str] = []

    def open_file(path: Path) -> Study:
        opened.append(path.name)
        return study()

    results = classify_files(FILES, answer, open_file=open_file)
    next(results)
    time.sleep(0.1)
    assert opened == ["0.png", "1.png"]
    results.close()  # type: ignore[attr-defined]


def test_decoded_files_are_let_go() -> None:
    alive: weakref.WeakSet[Study] = weakref.WeakSet()
    most = 0

    def open_file(path: Path) -> Study:
        made = study()
        alive.add(made)
        return made

    for _ in classify_files((Path(str(n)) for n in range(20)), answer, open_file=open_file):
        most = max(most, len(alive))
    assert most <= 3


def test_whoever_stops_asking_ends_the_work() -> None:
    for result in classify_files(FILES, answer, open_file=opener()):
        assert result.path == FILES[0]
        break
    deadline = time.monotonic() + 5
    while decoders() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert decoders() == []


def test_a_cancelled_run_stops_before_the_next_frame() -> None:
    stop = threading.Event()
    seen = 0
    for _ in classify_files(
        FILES, answer, open_file=lambda _: study(frames=5), cancelled=stop.is_set
    ):
        seen += 1
        if seen == 3:
            stop.set()
    assert seen == 3
    assert decoders() == []


def test_nothing_to_do_is_no_error() -> None:
    assert list(classify_files([], answer, open_file=opener())) == []


def test_a_frame_that_cannot_be_decoded_fails_alone() -> None:
    made = study(frames=5)

    def load(index: int) -> Frame:
        if index == 2:
            raise DamagedFileError("{name} is damaged.", name="a")
        return made.frames[index]

    lazy = replace(made, frames=LazyFrames([FrameFacts()] * 5, load))
    results = list(classify_files([Path("a")], answer, open_file=lambda _: lazy))
    assert [r.frame for r in results] == [0, 1, 2, 3, 4]
    assert [r.error is None for r in results] == [True, True, False, True, True]
    assert (results[2].image, results[2].prediction) == (None, None)


def test_frames_are_decoded_one_ahead_and_let_go() -> None:
    alive: weakref.WeakSet[Frame] = weakref.WeakSet()
    asked: list[int] = []
    most = 0

    def load(index: int) -> Frame:
        asked.append(index)
        frame = Frame(np.zeros((32, 32), np.uint8), index)
        alive.add(frame)
        return frame

    lazy = Study(name="a", kind="DICOM", frames=LazyFrames([FrameFacts()] * 300, load))
    for result in classify_files([Path("a")], answer, open_file=lambda _: lazy):
        assert result.frame is not None
        assert len(asked) <= result.frame + 2
        most = max(most, len(alive))
    assert most <= 4


def test_files_in_a_zip_file_are_rows_with_their_names(tmp_path: Path) -> None:
    write_series(tmp_path / "cd", slices=3)
    with zipfile.ZipFile(tmp_path / "cd.zip", "w") as made:
        for path in sorted((tmp_path / "cd").iterdir()):
            made.write(path, f"DICOM/{path.name}")
        made.writestr("DICOM/torn.dcm", b"x")
        made.writestr("readme.txt", b"x")
    items = expand_paths([tmp_path / "cd.zip"])
    results = list(classify_files(items, answer))
    assert [r.member for r in results] == [
        "DICOM/000-1.dcm",
        "DICOM/001-1.dcm",
        "DICOM/002-1.dcm",
        "DICOM/torn.dcm",
    ]
    assert {r.path for r in results} == {tmp_path / "cd.zip"}
    assert [r.error is None for r in results] == [True, True, True, False]


def test_limits_hold_for_files_in_zip_files_too(tmp_path: Path) -> None:
    write_series(tmp_path / "cd", slices=1)
    with zipfile.ZipFile(tmp_path / "cd.zip", "w") as made:
        made.write(next((tmp_path / "cd").iterdir()), "a.dcm")
    items = expand_paths([tmp_path / "cd.zip", tmp_path / "cd"])
    results = list(classify_files(items, answer, limits=Limits(max_pixels=100)))
    assert [r.error.code if r.error else None for r in results] == ["too_large", "too_large"]


def test_side_by_side_the_results_are_those_of_one_after_the_other() -> None:
    meeting = threading.Barrier(3)

    def classify(frame: Frame) -> Any:
        meeting.wait(5)  # passes only while three are classified at the same time
        if frame.pixels[0, 0] % 2:
            time.sleep(0.02)
        return answer(frame)

    fault = DamagedFileError("{name} is damaged.", name="2.png")
    faults: dict[str, Exception] = {"2.png": fault}
    paths = [Path(f"{n}.png") for n in range(7)]
    expected = list(classify_files(paths, answer, open_file=opener(faults)))
    found = list(classify_files(paths, classify, open_file=opener(faults), at_once=3))
    assert [(r.path, r.item, r.frame, r.error) for r in found] == [
        (r.path, r.item, r.frame, r.error) for r in expected
    ]
    assert [r.prediction and r.prediction.label for r in found] == [
        r.prediction and r.prediction.label for r in expected
    ]
    assert threads() == []


def test_side_by_side_what_is_under_way_is_bounded_and_let_go() -> None:
    alive: weakref.WeakSet[Frame] = weakref.WeakSet()
    most = 0

    def load(index: int) -> Frame:
        frame = Frame(np.zeros((32, 32), np.uint8), index)
        alive.add(frame)
        return frame

    lazy = Study(name="a", kind="DICOM", frames=LazyFrames([FrameFacts()] * 200, load))
    for _ in classify_files([Path("a")], answer, open_file=lambda _: lazy, at_once=2):
        most = max(most, len(alive))
    assert most <= 8
    assert threads() == []


def test_side_by_side_a_dead_engine_ends_the_run_after_what_was_done_before() -> None:
    def classify(frame: Frame) -> Any:
        if frame.pixels[0, 0] == 2:
            raise EngineUnavailableError("gone")
        return answer(frame)

    results = classify_files(FILES, classify, open_file=opener(), at_once=4)
    assert [next(results).path, next(results).path] == FILES[:2]
    with pytest.raises(EngineUnavailableError):
        next(results)
    assert threads() == []


def test_side_by_side_what_is_under_way_is_given_after_a_cancel() -> None:
    stop = threading.Event()
    seen = []
    for result in classify_files(
        FILES, answer, open_file=opener(), cancelled=stop.is_set, at_once=2
    ):
        seen.append(result.path)
        stop.set()
    assert seen == FILES[:4]
    assert threads() == []
