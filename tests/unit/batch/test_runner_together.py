"""Several frames that are asked for together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mriclassifier.batch.runner import classify_files
from mriclassifier.errors import DamagedFileError, EngineUnavailableError
from mriclassifier.imaging.study import Frame, Study
from tests.helpers.answers import answer
from tests.helpers.batch_files import FILES, opener, threads


def test_frames_go_together_and_their_results_are_those_of_each_alone() -> None:
    asked: list[int] = []

    def together(frames: Sequence[Frame]) -> list[Any]:
        asked.append(len(frames))
        return [answer(frame) for frame in frames]

    fault = DamagedFileError("{name} is damaged.", name="2.png")
    paths = [Path(f"{n}.png") for n in range(10)]
    expected = list(classify_files(paths, answer, open_file=opener({"2.png": fault})))
    found = list(
        classify_files(
            paths, never, open_file=opener({"2.png": fault}), at_once=2, together=together
        )
    )
    assert [(r.path, r.item, r.frame, r.error) for r in found] == [
        (r.path, r.item, r.frame, r.error) for r in expected
    ]
    assert [r.prediction and r.prediction.label for r in found] == [
        r.prediction and r.prediction.label for r in expected
    ]
    # Four, of which one is damaged; four; the two that are left
    assert sorted(asked) == [2, 3, 4]
    assert threads() == []


def never(_frame: Frame) -> Any:
    pytest.fail("it was asked for alone")


@pytest.mark.allow_log("unexpected failure of one file")
def test_a_fault_with_one_of_several_is_the_fault_of_that_one() -> None:
    def together(_frames: Sequence[Frame]) -> list[Any]:
        raise ValueError("one of them")

    def alone(frame: Frame) -> Any:
        if frame.pixels[0, 0] == 2:
            raise ValueError("this one")
        return answer(frame)

    found = list(classify_files(FILES, alone, open_file=opener(), at_once=2, together=together))
    assert [r.error is not None for r in found] == [r.path == FILES[2] for r in found]


def test_a_dead_engine_ends_a_run_of_several_together() -> None:
    def together(_frames: Sequence[Frame]) -> list[Any]:
        raise EngineUnavailableError("gone")

    results = classify_files(FILES, never, open_file=opener(), at_once=2, together=together)
    with pytest.raises(EngineUnavailableError):
        next(results)
    assert threads() == []


def test_large_frames_go_alone() -> None:
    asked: list[int] = []

    def together(frames: Sequence[Frame]) -> list[Any]:
        asked.append(len(frames))
        return [answer(frame) for frame in frames]

    def large(_path: Path) -> Study:
        edges = [1500, 1500, 3000, 64, 64]
        frames = tuple(Frame(np.zeros((e, e), np.uint8), n) for n, e in enumerate(edges))
        return Study(name="a", kind="PNG", frames=frames)

    found = list(classify_files([Path("a")], answer, open_file=large, at_once=2, together=together))
    assert [r.frame for r in found] == [0, 1, 2, 3, 4]
    assert asked == [2]  # the two small ones; one frame is asked for as ever


def test_in_one_lane_they_go_together_too() -> None:
    asked: list[int] = []

    def together(frames: Sequence[Frame]) -> list[Any]:
        asked.append(len(frames))
        return [answer(frame) for frame in frames]

    found = list(classify_files(FILES, never, open_file=opener(), together=together))
    assert [(r.path, r.prediction and r.prediction.label) for r in found] == [
        (r.path, r.prediction and r.prediction.label)
        for r in classify_files(FILES, answer, open_file=opener())
    ]
    assert asked == [4, 2]
    assert threads() == []
