from __future__ import annotations

import numpy as np

from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.identity import pixels_sha256
from tests.helpers.pictures import drawn_head, encoded


def test_the_same_pixels_have_the_same_identity_in_any_container() -> None:
    picture = drawn_head()
    found = {
        pixels_sha256(open_study(encoded(picture, suffix)).frames[0].pixels)
        for suffix in (".png", ".bmp", ".tiff")
    }
    assert found == {pixels_sha256(picture)}


def test_type_shape_and_values_count_and_layout_does_not() -> None:
    grey = np.arange(6, dtype=np.uint16).reshape(2, 3)
    same = [grey.astype(">u2"), np.asfortranarray(grey), np.repeat(grey, 2, axis=1)[:, ::2]]
    assert {pixels_sha256(one) for one in same} == {pixels_sha256(grey)}
    others = [grey.astype(np.int16), grey.reshape(3, 2), grey + np.uint16(1), grey.astype(np.uint8)]
    assert len({pixels_sha256(one) for one in [grey, *others]}) == 5


def test_the_value_does_not_change_between_versions() -> None:
    assert pixels_sha256(np.zeros((2, 2), np.uint8)) == GOLDEN
    assert len(GOLDEN) == 64


GOLDEN = "0f4c62411b6196a695272d6bef0af63c4d9613562c4b88e5ba79b8e98c68fa64"
