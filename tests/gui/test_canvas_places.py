"""Where things are: turns and flips, zoom and place, letters, and what stays from picture to picture."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF

from mriclassifier.gui.canvas.carrying import Subject, carried, default_window
from mriclassifier.gui.canvas.orientation import direction_letters, edge_letters
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.canvas.windowing import dragged
from mriclassifier.gui.pictures import Picture, make_picture
from mriclassifier.imaging.study import Frame, FrameFacts, Geometry, ValueScale, Window
from mriclassifier.imaging.windows import bounds

AXIAL = Geometry(along_row=(1.0, 0.0, 0.0), along_column=(0.0, 1.0, 0.0))


def plain(size: int = 64, dtype: type = np.uint16, level: int = 1000, **facts: object) -> Picture:
    pixels = np.zeros((size, size), dtype)
    pixels[size // 4 :, :] = level // 2
    pixels[size // 2 :, :] = level
    return make_picture(Frame(pixels, 0, FrameFacts(**facts)))  # type: ignore[arg-type]


def projection(state: ViewState, **others: object) -> Projection:
    values: dict[str, object] = {"width": 200, "height": 100, "room": (400, 300)}
    return Projection(**{**values, **others}, state=state)  # type: ignore[arg-type]


def corner(state: ViewState) -> tuple[int, int]:
    """In which quarter of the view the picture's first pixel is seen: -1 left or above, 1 right or below."""
    place = projection(state).to_view((0, 0))
    return (1 if place.x() > 200 else -1), (1 if place.y() > 150 else -1)


def test_turns_are_clockwise_and_four_make_none() -> None:
    state = ViewState()
    seen = []
    for _ in range(4):
        seen.append(corner(state))
        state = state.turned(1)
    assert seen == [(-1, -1), (1, -1), (1, 1), (-1, 1)]
    assert state == ViewState()
    assert corner(state.turned(-1)) == (-1, 1)


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_a_flip_is_of_what_is_seen(turns: int, mirrored: bool) -> None:
    state = ViewState(turns=turns, mirrored=mirrored)
    for point in ((0, 0), (200, 0), (50, 80)):
        before = projection(state).to_view(point)
        across = projection(state.flipped()).to_view(point)
        down = projection(state.flipped(vertically=True)).to_view(point)
        assert across.x() == pytest.approx(400 - before.x(), abs=1.1)
        assert across.y() == pytest.approx(before.y(), abs=1.1)
        assert down.x() == pytest.approx(before.x(), abs=1.1)
        assert down.y() == pytest.approx(300 - before.y(), abs=1.1)
    assert state.flipped().flipped() == state
    assert state.flipped(vertically=True).flipped(vertically=True) == state


def test_a_fitted_picture_is_whole_and_as_large_as_it_goes() -> None:
    for turns in range(4):
        area = projection(ViewState(turns=turns)).area
        assert area.left() >= 0
        assert area.top() >= 0
        assert area.right() <= 400
        assert area.bottom() <= 300
        assert area.width() > 0.97 * 400 or area.height() > 0.97 * 300


def test_places_go_there_and_back() -> None:
    state = ViewState(zoom=3.3, center=(20.0, 70.0), turns=3, mirrored=True)
    here = projection(state, pixel_shape=(1.0, 2.5), ratio=1.5)
    for point in ((0.0, 0.0), (13.5, 88.25)):
        assert here.to_picture(here.to_view(point)) == pytest.approx(point)
    kept = here.with_state(replace(state, center=here.center_for((30.0, 40.0), QPointF(11, 22))))
    assert kept.to_view((30.0, 40.0)).x() == pytest.approx(11, abs=1)
    assert kept.to_view((30.0, 40.0)).y() == pytest.approx(22, abs=1)


def test_the_middle_never_leaves_the_picture() -> None:
    assert projection(ViewState(center=(-500.0, 1e9))).center == (0.0, 100.0)


def test_zoom_has_limits() -> None:
    here = projection(ViewState())
    assert here.fit_scale * here.limited(1e9) == pytest.approx(40)
    assert here.limited(0) == pytest.approx(0.25 / here.fit_scale)
    tiny = projection(ViewState(), width=2, height=2)
    assert tiny.limited(1.0) == 1.0  # what fits is always allowed


def test_letters_say_where_the_patient_lies() -> None:
    assert edge_letters(AXIAL, ViewState()) == {
        "right": "L",
        "bottom": "P",
        "left": "R",
        "top": "A",
    }
    coronal = Geometry(along_row=(1.0, 0.0, 0.0), along_column=(0.0, 0.0, -1.0))
    assert edge_letters(coronal, ViewState())["top"] == "H"
    assert edge_letters(coronal, ViewState())["bottom"] == "F"


def test_letters_turn_and_flip_with_the_picture() -> None:
    turned = edge_letters(AXIAL, ViewState().turned(1))
    assert turned == {"right": "A", "bottom": "L", "left": "P", "top": "R"}
    flipped = edge_letters(AXIAL, ViewState().flipped())
    assert flipped == {"right": "R", "bottom": "P", "left": "L", "top": "A"}
    both = edge_letters(AXIAL, ViewState().turned(1).flipped())
    assert both == {"right": "P", "bottom": "L", "left": "A", "top": "R"}


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("mirrored", [False, True])
def test_letters_agree_with_where_pixels_are_seen(turns: int, mirrored: bool) -> None:
    state = ViewState(turns=turns, mirrored=mirrored)
    here = projection(state)
    middle = here.to_view((100, 50))
    towards = here.to_view((140, 50)) - middle  # the patient's left
    edge = (
        ("right" if towards.x() > 0 else "left")
        if abs(towards.x()) > abs(towards.y())
        else ("bottom" if towards.y() > 0 else "top")
    )
    assert edge_letters(AXIAL, state)[edge] == "L"


def test_an_oblique_direction_has_two_letters_and_a_slight_tilt_one() -> None:
    def tilted(degrees: float) -> str:
        return direction_letters(
            (math.cos(math.radians(degrees)), math.sin(math.radians(degrees)), 0.0)
        )

    assert [tilted(degrees) for degrees in (0, 10, 30, 60, 90)] == ["L", "L", "LP", "PL", "P"]


@pytest.mark.parametrize(
    "geometry",
    [
        Geometry(),
        Geometry(along_row=(1.0, 0.0, 0.0)),
        Geometry(along_row=(1.0, 0.0, 0.0), along_column=(1.0, 0.0, 0.0)),
        Geometry(along_row=(0.0, 0.0, 0.0), along_column=(0.0, 1.0, 0.0)),
        Geometry(along_row=(float("nan"), 0.0, 0.0), along_column=(0.0, 1.0, 0.0)),
    ],
)
def test_no_letters_where_the_file_says_nothing_believable(geometry: Geometry) -> None:
    assert edge_letters(geometry, ViewState()) == {}


def test_slices_of_one_series_keep_everything() -> None:
    window = Window(center=1, width=2)
    state = ViewState(
        zoom=3, center=(10.0, 20.0), turns=1, mirrored=True, inverted=True, window=window
    )
    one, two = Subject(plain(), "a", "MR"), Subject(plain(), "a", "MR")
    assert carried(state, one, two) == state


def test_another_series_of_the_same_size_keeps_the_view_and_not_the_window() -> None:
    state = ViewState(zoom=3, center=(10.0, 20.0), turns=1, window=Window(center=1, width=2))
    other = carried(state, Subject(plain(), "a", "MR"), Subject(plain(), "b", "MR"))
    assert other == replace(state, window=None)
    ct = carried(state, Subject(plain(), "a", "CT"), Subject(plain(), "b", "CT"))
    assert ct.window is state.window  # Hounsfield units mean the same everywhere


def test_pictures_of_eight_bits_keep_the_window() -> None:
    state = ViewState(window=Window(center=1, width=2))
    one, two = Subject(plain(dtype=np.uint8, level=200)), Subject(plain(dtype=np.uint8, level=90))
    assert carried(state, one, two).window is state.window
    assert carried(state, one, Subject(plain())).window is None


def test_a_picture_of_another_size_stands_as_it_is_stored_at_the_same_zoom() -> None:
    state = ViewState(zoom=3, center=(16.0, 32.0), turns=1, mirrored=True, inverted=True)
    other = carried(state, Subject(plain(64)), Subject(plain(128)))
    assert other == ViewState(zoom=3, center=(32.0, 64.0))


def test_a_measured_window_does_not_flicker_through_a_series() -> None:
    first, second = Subject(plain(level=1000), "a"), Subject(plain(level=1300), "a")
    shown = default_window(None, None, first)
    assert default_window(shown, first, second) is shown
    elsewhere = Subject(plain(level=1300), "b")
    assert default_window(shown, first, elsewhere) is elsewhere.picture.windows.default
    empty = Subject(make_picture(Frame(np.ones((64, 64), np.uint16))), "a")
    poor = default_window(None, None, empty)
    assert default_window(poor, empty, second) is second.picture.windows.default


def test_the_file_s_windows_are_used_slice_by_slice() -> None:
    first = Subject(plain(windows=(Window(center=500, width=900),)), "a")
    second = Subject(plain(windows=(Window(center=600, width=900),)), "a")
    shown = default_window(None, None, first)
    assert default_window(shown, first, second).center == 600


def test_a_hand_to_the_right_widens_and_one_downwards_brightens() -> None:
    picture = plain()
    window = Window(center=500, width=400)
    wider = dragged(window, picture, across=180, down=0)
    assert wider.width == pytest.approx(800)
    assert wider.center == pytest.approx(500)
    brighter = dragged(window, picture, across=0, down=35)
    assert brighter.center == pytest.approx(460)
    assert brighter.width == pytest.approx(400)
    assert bounds(dragged(window, picture, across=0, down=0)) == pytest.approx(bounds(window))


def test_downwards_brightens_also_where_values_fall() -> None:
    picture = plain(scale=ValueScale(slope=-1.0, intercept=1000.0))
    window = picture.windows.default
    assert dragged(window, picture, across=0, down=35).center > window.center


def test_a_window_cannot_be_dragged_beyond_reason() -> None:
    picture, window = plain(), Window(center=500, width=400, function="sigmoid")
    assert dragged(window, picture, across=-1e4, down=0).width > 0.1
    assert dragged(window, picture, across=1e5 / 180, down=1e6).width <= 16_000
    assert abs(dragged(window, picture, across=0, down=1e9).center) < 1e5
    assert dragged(window, picture, across=5, down=0).function == "sigmoid"
