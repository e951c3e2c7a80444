"""Pictures at full depth: codes, values, copies, and what the screen gets of them."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from mriclassifier.errors import EmptyImageError
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.rendering import Renderer, screen_codes
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.pictures import THUMBNAIL, Picture, make_picture, to_image
from mriclassifier.imaging.study import Frame, FrameFacts, Geometry, ValueScale, Window

RAMP = np.arange(256).reshape(16, 16)


def spaced(pixels: np.ndarray, rows: float, columns: float) -> Picture:
    return make_picture(Frame(pixels, 0, FrameFacts(geometry=Geometry(spacing=(rows, columns)))))


def project(picture: Picture, *, width: int, height: int, state: ViewState) -> Projection:
    return Projection(
        width=picture.width,
        height=picture.height,
        pixel_shape=picture.pixel_shape,
        room=(width, height),
        state=state,
        margin=1.0,
    )


def seen(picture: Picture, state: ViewState, window: Window | None = None) -> np.ndarray:
    """Greys of the picture at its actual size."""
    turned = state.turns % 2
    width, height = (picture.height, picture.width) if turned else (picture.width, picture.height)
    rendered = Renderer().render(
        picture,
        project(picture, width=width, height=height, state=state),
        window=window or picture.windows.default,
        inverted=state.inverted,
    )
    assert rendered is not None
    image = rendered.image
    return np.array([[image.pixelColor(x, y).red() for x in range(width)] for y in range(height)])


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int16, np.int8, np.int32, np.uint32])
def test_integer_pixels_keep_every_value(dtype: type) -> None:
    low = -100 if np.issubdtype(dtype, np.signedinteger) else 0
    pixels = (RAMP // 2 + low).astype(dtype)
    picture = make_picture(Frame(pixels))
    assert picture.levels[0].dtype in (np.uint8, np.uint16)
    for x, y in ((0, 0), (7, 3), (15, 15)):
        assert picture.values_at(x, y) == (float(pixels[y, x]),)
    assert picture.values_at(16, 0) == picture.values_at(-1, 0) == ()


def test_the_extremes_of_a_type_do_not_wrap() -> None:
    pixels = np.array([[-32768, 32767], [0, -1]], np.int16)
    picture = make_picture(Frame(pixels))
    assert [picture.values_at(x, y)[0] for y in (0, 1) for x in (0, 1)] == [-32768, 32767, 0, -1]


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int32])
def test_wide_pixels_are_shown_coarsely_and_read_exactly(dtype: type) -> None:
    pixels = (RAMP * 1e6).astype(dtype)
    scale = ValueScale(slope=0.5, intercept=3.0, unit="mm/s")
    picture = make_picture(Frame(pixels, 0, FrameFacts(scale=scale)))
    assert picture.levels[0].dtype == np.uint16
    assert picture.values_at(3, 0) == (3e6 * 0.5 + 3.0,)
    assert picture.scale.slope * float(picture.levels[0][0, 3]) + picture.scale.intercept == (
        pytest.approx(1.5e6 + 3, rel=1e-3)
    )


def test_one_absurd_number_does_not_eat_all_greys() -> None:
    pixels = RAMP.astype(np.float64).repeat(8, 0).repeat(8, 1)
    pixels[0, 0], pixels[0, 1], pixels[0, 2] = 1e300, np.nan, -np.inf
    picture = make_picture(Frame(pixels))
    greys = seen(picture, ViewState())
    assert len(np.unique(greys)) > 100
    assert picture.values_at(0, 0) == (1e300,)


def test_truth_values_and_colours_can_be_shown() -> None:
    mask = make_picture(Frame(np.eye(4, dtype=bool)))
    assert seen(mask, ViewState()).tolist() == (np.eye(4, dtype=int) * 255).tolist()
    colours = np.zeros((3, 2, 3), np.uint8)
    colours[0, 0] = (255, 128, 7)
    picture = make_picture(Frame(colours))
    assert picture.is_colour
    assert picture.values_at(0, 0) == (255, 128, 7)
    rendered = Renderer().render(
        picture,
        project(picture, width=2, height=3, state=ViewState()),
        window=picture.windows.default,
        inverted=False,
    )
    assert rendered is not None
    assert rendered.image.pixelColor(0, 0).getRgb() == (255, 128, 7, 255)


def test_no_pixels_are_an_error() -> None:
    with pytest.raises(EmptyImageError):
        make_picture(Frame(np.zeros((0, 4), np.uint8)))


def test_copies_halve_down_to_what_a_small_view_needs() -> None:
    picture = make_picture(Frame(np.zeros((2048, 2068), np.uint16)))
    assert [level.shape[0] for level in picture.levels] == [2048, 1024, 512, 256]
    assert picture.bytes > 1.3 * picture.levels[0].nbytes
    narrow = make_picture(Frame(np.zeros((3, 40_000), np.uint8)))
    assert narrow.levels[-1].shape[1] < 41_000
    assert narrow.thumbnail.width() == THUMBNAIL


@pytest.mark.parametrize("shape", [(2, 200_000), (200_000, 1)])
def test_a_strip_that_is_very_long_can_be_painted(shape: tuple[int, int]) -> None:
    picture = make_picture(Frame(np.full(shape, 77, np.uint16)))
    for zoom in (1.0, 50.0):
        here = project(picture, width=400, height=300, state=ViewState(zoom=zoom))
        assert set(np.unique(screen_codes(picture, here))) == {77}


@pytest.mark.parametrize("slope", [0.0, float("nan"), float("inf"), 1e308, 1e-320])
def test_an_impossible_scale_is_no_scale(slope: float) -> None:
    facts = FrameFacts(scale=ValueScale(slope=slope, intercept=-5.0))
    picture = make_picture(Frame(RAMP.astype(np.int16), 0, facts))
    assert picture.values_at(3, 0) == (3.0,)
    assert len(np.unique(seen(picture, ViewState()))) > 100


def test_a_slice_does_not_keep_its_volume_in_memory() -> None:
    volume = np.zeros((10, 32, 32), np.uint16)
    picture = make_picture(Frame(volume[3]))
    assert picture.levels[0].base is None
    whole = np.zeros((32, 32), np.uint16)
    assert make_picture(Frame(whole)).levels[0] is whole  # and is not copied without need


def test_the_thumbnail_has_true_proportions_and_the_default_window(qtbot: QtBot) -> None:
    flat = np.full((100, 200), 900, np.uint16)
    flat[:50] = 100
    window = Window(center=500, width=800)
    facts = FrameFacts(geometry=Geometry(spacing=(4.0, 1.0)), windows=(window,))
    thumbnail = make_picture(Frame(flat, 0, facts)).thumbnail
    assert (thumbnail.width(), thumbnail.height()) == (THUMBNAIL // 2, THUMBNAIL)
    assert thumbnail.pixelColor(5, 5).red() == 0
    assert thumbnail.pixelColor(5, 90).red() == 255


@pytest.mark.parametrize(
    "spacing", [(0.0, 1.0), (-1.0, 1.0), (float("nan"), 1.0), (1e-9, 1e-9), (1.0, 500.0)]
)
def test_impossible_spacing_is_no_spacing(spacing: tuple[float, float]) -> None:
    picture = spaced(np.zeros((4, 4), np.uint8), *spacing)
    assert picture.spacing is None
    assert picture.pixel_shape == (1.0, 1.0)


def test_at_actual_size_every_pixel_is_one_of_the_screen() -> None:
    picture = make_picture(Frame(RAMP.astype(np.uint8)))
    for mirrored in (False, True):
        for turns in range(4):
            state = ViewState(turns=turns, mirrored=mirrored)
            right = np.rot90(RAMP[:, ::-1] if mirrored else RAMP, -turns)
            assert np.array_equal(seen(picture, state), right), state
    assert np.array_equal(seen(picture, ViewState(inverted=True)), 255 - RAMP)


def test_every_level_lies_in_the_same_place() -> None:
    pixels = np.zeros((2048, 2048), np.uint16)
    pixels[512:1024, 1024:1536] = 4000
    picture = make_picture(Frame(pixels))
    for edge in (1500, 900, 500, 300, 100):
        codes = screen_codes(picture, project(picture, width=edge, height=edge, state=ViewState()))
        rows, columns = np.nonzero(codes > 2000)
        found = (rows.min(), rows.max() + 1, columns.min(), columns.max() + 1)
        assert np.allclose(np.array(found) / edge, (0.25, 0.5, 0.5, 0.75), atol=1.01 / edge), edge


def test_a_magnified_pixel_keeps_hard_edges_and_a_smaller_one_is_smooth() -> None:
    picture = make_picture(Frame(np.array([[0, 200], [0, 200]], np.uint8)))
    hard = screen_codes(picture, project(picture, width=40, height=40, state=ViewState()))
    assert set(np.unique(hard)) == {0, 200}
    assert (hard == 200).sum() == 800
    smooth = screen_codes(picture, project(picture, width=10, height=10, state=ViewState()))
    assert len(np.unique(smooth)) > 2


def test_pixels_that_are_no_squares_are_shown_in_true_proportions() -> None:
    picture = spaced(np.zeros((10, 40), np.uint16), 3.0, 1.0)
    area = project(picture, width=400, height=400, state=ViewState()).area
    assert area.width() / area.height() == pytest.approx(40 / 30)
    turned = project(picture, width=400, height=400, state=ViewState(turns=1)).area
    assert turned.height() / turned.width() == pytest.approx(40 / 30)


def test_values_are_windowed_after_they_are_scaled() -> None:
    """A window between two values shows grey where they meet, not a step of black and white."""
    pixels = np.zeros((64, 64), np.uint16)
    pixels[:, ::2] = 1000
    picture = make_picture(Frame(np.kron(pixels, np.ones((16, 16), np.uint16))))
    codes = screen_codes(picture, project(picture, width=32, height=32, state=ViewState()))
    assert np.all(np.abs(codes.astype(int) - 500) < 20)


def test_what_is_ready_is_painted_again() -> None:
    picture = make_picture(Frame(RAMP.astype(np.uint16)))
    renderer = Renderer()
    here = project(picture, width=64, height=64, state=ViewState())
    window = picture.windows.default
    first = renderer.render(picture, here, window=window, inverted=False)
    same = project(picture, width=64, height=64, state=ViewState())
    assert renderer.render(picture, same, window=window, inverted=False) is first
    other = make_picture(Frame(RAMP.astype(np.uint16)))
    assert renderer.render(other, same, window=window, inverted=False) is not first
    away = project(picture, width=64, height=64, state=ViewState(inverted=True))
    assert renderer.render(picture, away, window=window, inverted=True) is not first


def test_a_picture_has_its_own_memory() -> None:
    pixels = np.full((20, 20), 90, np.uint8)
    image = to_image(pixels)
    pixels[:] = 0
    assert image.pixelColor(7, 6).red() == 90
