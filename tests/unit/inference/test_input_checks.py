import cv2
import numpy as np
import pytest

from mriclassifier.drawings import reference_drawings
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.inference.input_checks import MIN_EDGE, input_notices
from tests.helpers.shared import needs_shared, shared


def codes(pixels):
    return [notice.code for notice in input_notices(pixels)]


def as_colour(grey):
    return np.repeat(grey[:, :, None], 3, axis=2)


def page(*, dark=False):
    """A text page of 300 x 400 pixels."""
    picture = np.full((300, 400), 30 if dark else 255, np.uint8)
    for y in range(30, 290, 22):
        cv2.putText(
            picture,
            "Words and 1234 numbers",
            (12, y),
            cv2.FONT_HERSHEY_SIMPLEX,
            0.7,
            235 - 200 * (not dark),
            1,
        )
    return picture


@pytest.mark.parametrize("name", list(reference_drawings()))
def test_nothing_is_said_against_an_ordinary_slice(name):
    grey = reference_drawings()[name]
    assert codes(grey) == []
    assert codes(as_colour(grey)) == []
    assert codes(grey.astype(np.uint16) * 257) == []
    assert codes(255 - grey) == []


@pytest.mark.parametrize("shape", [(MIN_EDGE - 1, 200), (200, MIN_EDGE - 1), (1, 1)])
def test_a_tiny_picture_is_named(shape):
    pixels = np.random.default_rng(0).integers(0, 255, shape, np.uint8)
    assert "too_small" in codes(pixels)


def test_the_smallest_slice_allowed_passes():
    slice_ = reference_drawings()["axial-plain"]
    small = cv2.resize(slice_, (MIN_EDGE, MIN_EDGE), interpolation=cv2.INTER_AREA)
    assert codes(small) == []


@pytest.mark.parametrize("value", [0, 128, 255])
def test_a_blank_picture_is_named(value):
    assert codes(np.full((128, 128), value, np.uint8)) == ["blank"]


def test_noise_around_one_grey_is_blank():
    grey = np.random.default_rng(0).normal(100, 2, (128, 128)).astype(np.uint8)
    assert codes(grey) == ["blank"]


@pytest.mark.parametrize("size", [128, 200, 500])
def test_noise_without_structure_is_named(size):
    grey = np.random.default_rng(0).integers(0, 255, (size, size), np.uint8)
    assert codes(grey) == ["noise"]


@pytest.mark.parametrize("kind", [np.uint8, np.uint16, np.float32])
def test_a_colour_picture_is_named(kind):
    hue = np.linspace(0, 255, 128)
    picture = np.stack(np.broadcast_arrays(hue, hue[:, None], hue[::-1]), axis=2)
    scale = {np.uint8: 1, np.uint16: 257, np.float32: 1 / 255}[kind]
    assert "colour_photograph" in codes((picture * scale).astype(kind))


def test_a_coloured_arrow_does_not_make_a_slice_a_photograph():
    picture = as_colour(reference_drawings()["axial-plain"])
    picture[40:60, 40:140] = (255, 255, 0)
    assert codes(picture) == []


@pytest.mark.parametrize("dark", [False, True])
def test_a_page_of_text_is_named(dark):
    assert codes(page(dark=dark)) == ["text_or_screen"]


def test_a_program_window_is_named():
    picture = np.full((400, 600), 240, np.uint8)
    picture[:30], picture[30:, :150] = 90, 205
    for y in range(60, 380, 40):
        cv2.rectangle(picture, (180, y), (320, y + 24), 160, -1)
        cv2.putText(picture, "Menu", (20, y), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 20, 1)
    assert codes(picture) == ["text_or_screen"]


def test_a_slice_with_burned_in_text_stays_a_slice():
    picture = reference_drawings()["axial-plain"].copy()
    cv2.putText(picture, "T1 AX 12/30", (8, 24), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 255, 1)
    assert codes(picture) == []


def test_a_picture_without_one_thing_in_it_has_no_head():
    wall = np.random.default_rng(0).normal(120, 6, (256, 256)).astype(np.uint8)
    cv2.circle(wall, (128, 128), 40, 20, -1)
    cv2.circle(wall, (60, 60), 40, 220, -1)
    assert codes(wall) == ["no_head"]
    dot = np.zeros((256, 256), np.uint8)
    cv2.circle(dot, (128, 128), 14, 255, -1)
    assert codes(dot) == ["no_head"]


def test_each_notice_says_what_it_is_and_then_what_follows():
    notices = input_notices(np.zeros((10, 10), np.uint8))
    assert [n.sentence for n in notices] == [
        "Too small to be judged: at least 96 × 96 pixels are needed. Do not rely on the answer.",
        "Blank, or nearly so. The answer means nothing.",
    ]
    assert notices[0].values["width"] == 10


@needs_shared("data", "outside-dev")
@pytest.mark.parametrize(
    ("folder", "at_most"),
    [
        (("brain-mri",), 1),
        (("outside-dev", "radiopaedia44"), 0),
        (("outside-dev", "aanlib_mri_unlabelled"), 0),
    ],
)
def test_real_brain_mri_is_hardly_ever_named(folder, at_most):
    files = sorted(shared("data", *folder).rglob("*.[jp][pn]g"))
    files = files[:: max(1, len(files) // 40)]
    found = [codes(open_study(file).frames[0].pixels) for file in files]
    assert sum(bool(c) for c in found) <= at_most


@needs_shared("corpus", "odd")
def test_real_pictures_of_other_things_are_read_without_a_fault():
    for file in sorted(shared("corpus", "odd", "png").glob("*.png"))[::4]:
        pixels = open_study(file).frames[0].pixels
        assert to_grey(pixels).size
        assert len(codes(pixels)) == len(set(codes(pixels)))
