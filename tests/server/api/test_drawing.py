"""Pictures for the browser show what the window shows."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from mriclassifier.errors import EmptyImageError
from mriclassifier.gui.overlay import map_image
from mriclassifier.gui.pictures import make_picture
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.head import Region
from mriclassifier.imaging.study import Frame, FrameFacts, Geometry, ValueScale, Window
from mriclassifier.imaging.windows import display_table
from mriclassifier.server.api.drawing import map_png, overlay_png, picture_png, reduced, shown
from mriclassifier.server.api.kept import KeptPicture
from tests.helpers.drawn_series import write_nifti, write_series
from tests.helpers.pictures import drawn_head

RNG = np.random.default_rng(1)
FRAMES = {
    "8 bits": Frame(drawn_head()),
    "colour": Frame(RNG.integers(0, 256, (40, 50, 3), np.uint8)),
    "16 bits": Frame(RNG.integers(0, 4000, (40, 50), np.uint16)),
    "signed": Frame(RNG.integers(-1000, 3000, (40, 50)).astype(np.int16)),
    "floats": Frame(RNG.normal(size=(40, 50)).astype(np.float32)),
    "a window of the file": Frame(
        RNG.integers(0, 4000, (40, 50), np.uint16),
        facts=FrameFacts(
            scale=ValueScale(slope=2.0, intercept=-1000.0), windows=(Window(center=500, width=300),)
        ),
    ),
    "an absurd scale": Frame(drawn_head(), facts=FrameFacts(scale=ValueScale(slope=0.0))),
}


def in_window(frame: Frame) -> np.ndarray:
    picture = make_picture(frame)
    table = display_table(picture.windows.default, scale=picture.scale, size=picture.size)
    return table[picture.levels[0]]


def kept(classifier, pixels: np.ndarray, region: Region | None = None) -> KeptPicture:
    prediction = classifier.classify(Frame(pixels))
    maps = RNG.normal(size=(4, 7, 7)).astype(np.float32)
    return KeptPicture(
        frame=Frame(pixels),
        label=prediction.label,
        classes=tuple(prediction.probabilities),
        maps=maps,
        region=region or Region(left=0.1, top=0.2, width=0.7, height=0.6),
        at=0.0,
    )


def decoded(png: bytes) -> np.ndarray:
    return cv2.imdecode(np.frombuffer(png, np.uint8), cv2.IMREAD_UNCHANGED)


@pytest.mark.parametrize("name", FRAMES)
def test_a_frame_is_shown_as_in_the_window(name: str) -> None:
    assert np.array_equal(shown(FRAMES[name]), in_window(FRAMES[name]))


def test_dicom_and_nifti_are_shown_as_in_the_window(tmp_path: Path) -> None:
    for path in (write_series(tmp_path, slices=1)[0], write_nifti(tmp_path / "a.nii.gz")):
        frame = open_study(path).frames[0]
        expected = in_window(frame)
        across, down = make_picture(frame).pixel_shape
        made = shown(frame)
        assert made.shape == (round(expected.shape[0] * down), round(expected.shape[1] * across))
        if across == down:
            assert np.array_equal(made, expected)


def test_pixels_that_are_not_square_are_stretched_and_large_ones_reduced() -> None:
    facts = FrameFacts(geometry=Geometry(spacing=(3.0, 1.0)))
    assert shown(Frame(np.zeros((20, 30), np.uint8), facts=facts)).shape == (60, 30)
    assert shown(Frame(np.zeros((500, 300), np.uint8), facts=facts)).shape == (1024, 205)
    large = Frame(RNG.integers(0, 4000, (2000, 1000), np.uint16))
    assert np.array_equal(shown(reduced(large)), shown(large))
    assert shown(large).shape == (1024, 512)
    with pytest.raises(EmptyImageError):
        shown(Frame(np.zeros((0, 5), np.uint8)))


def test_the_map_has_the_windows_colours(classifier) -> None:
    picture = kept(classifier, np.full((60, 80), 90, np.uint8))
    made = decoded(map_png(picture, "meningioma"))
    prediction = classifier.classify(picture.frame)
    object.__setattr__(prediction, "activation_maps", picture.maps)
    object.__setattr__(prediction, "region", picture.region)
    image = map_image(prediction, "meningioma", width=80, height=60)
    data = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(60, 80, 4)
    assert np.array_equal(made[..., [2, 1, 0, 3]], data)
    assert made[..., 3].max() > 0


@pytest.mark.parametrize("shape", [(60, 80), (60, 80, 3)])
def test_the_overlay_lies_over_the_picture(classifier, shape: tuple[int, ...]) -> None:
    picture = kept(classifier, np.full(shape, 90, np.uint8))
    plain = decoded(picture_png(picture))
    none = decoded(overlay_png(picture, "glioma", 0.0))
    half = decoded(overlay_png(picture, "glioma", 0.5)).astype(int)
    full = decoded(overlay_png(picture, "glioma", 1.0)).astype(int)
    assert plain.shape[:2] == none.shape[:2] == (60, 80)
    assert (none == 90).all()
    assert np.abs(half - (none.astype(int) + full) / 2).max() <= 1
    assert np.abs(full - 90).max() > 30
    assert (full[:10] == 90).all(), "nothing is laid over what the network did not see"
