"""Pictures stay for a while, within a limit, and for their owner alone."""

from __future__ import annotations

import numpy as np
import pytest
from starlette.exceptions import HTTPException

from mriclassifier.imaging.study import Frame
from mriclassifier.server.api.kept import KeptPictures

EDGE = 100
ONE = EDGE * EDGE + 64 + 2048


def frame(level: int = 100, edge: int = EDGE) -> Frame:
    return Frame(np.full((edge, edge), level, np.uint8))


def is_kept(pictures: KeptPictures, owner: str, name: str) -> bool:
    try:
        pictures.get(owner, name)
    except HTTPException as error:
        return (error.status_code, error.detail["code"]) != (404, "gone")  # type: ignore[index]
    return True


@pytest.fixture
def prediction(classifier):
    return classifier.classify(frame())


def test_only_its_owner_gets_a_picture(prediction) -> None:
    pictures = KeptPictures(max_bytes=1 << 20, seconds=60)
    name = pictures.keep("one", frame(), prediction)
    assert pictures.get("one", name).label == prediction.label
    assert not is_kept(pictures, "two", name)
    assert not is_kept(pictures, "one", name + "x")


def test_three_hundred_frames_do_not_stay_for_ever(prediction) -> None:
    pictures = KeptPictures(max_bytes=10 * ONE, seconds=60)
    names = [pictures.keep("one", frame(), prediction) for _ in range(300)]
    assert pictures.nbytes <= 10 * ONE
    assert [is_kept(pictures, "one", name) for name in names] == [False] * 290 + [True] * 10


def test_who_keeps_most_loses_first(prediction) -> None:
    pictures = KeptPictures(max_bytes=10 * ONE, seconds=60)
    mine = pictures.keep("one", frame(), prediction)
    for _ in range(100):
        pictures.keep("two", frame(), prediction)
    assert is_kept(pictures, "one", mine)
    assert len(pictures) == 10


def test_a_picture_goes_after_its_time(prediction) -> None:
    now = [0.0]
    pictures = KeptPictures(max_bytes=1 << 20, seconds=60, clock=lambda: now[0])
    old = pictures.keep("one", frame(), prediction)
    now[0] = 59
    young = pictures.keep("one", frame(), prediction)
    assert is_kept(pictures, "one", old)
    now[0] = 61
    assert not is_kept(pictures, "one", old)
    pictures.sweep()
    assert len(pictures) == 1
    assert is_kept(pictures, "one", young)


def test_what_was_forgotten_and_what_was_closed_is_gone(prediction) -> None:
    pictures = KeptPictures(max_bytes=1 << 20, seconds=60)
    names = [pictures.keep("one", frame(), prediction) for _ in range(3)]
    pictures.forget("two", names)
    pictures.forget("one", [*names[:2], "unknown"])
    assert [is_kept(pictures, "one", name) for name in names] == [False, False, True]
    pictures.close()
    assert not is_kept(pictures, "one", names[2])
    assert not is_kept(pictures, "one", pictures.keep("one", frame(), prediction))
    assert pictures.nbytes == 0


def test_large_pictures_are_kept_small_and_a_slice_does_not_hold_its_volume(prediction) -> None:
    pictures = KeptPictures(max_bytes=1 << 30, seconds=60)
    volume = np.zeros((50, EDGE, EDGE), np.uint16)
    kept = pictures.get("one", pictures.keep("one", Frame(volume[3]), prediction))
    assert kept.frame.pixels.base is None
    large = Frame(np.zeros((4000, 3000, 3), np.uint8))
    kept = pictures.get("one", pictures.keep("one", large, prediction))
    assert kept.frame.pixels.shape == (1024, 768, 3)
