"""Windows: measured, from the file, and the tables they make."""

from __future__ import annotations

import numpy as np
import pytest

from mriclassifier.imaging.study import ValueScale, ValueTable, Window
from mriclassifier.imaging.windows import auto_window, bounds, display_table, windows_of


def slice_like(peak: int = 4000) -> np.ndarray:
    """Half air with a little noise, half tissue, and a few very bright pixels."""
    rng = np.random.default_rng(1)
    made = rng.integers(0, 20, (200, 200)).astype(np.uint16)
    made[50:150, 30:170] = rng.integers(300, 900, (100, 140))
    made[100, 100:104] = peak
    return made


def test_the_measured_window_shows_tissue_and_is_not_fooled_by_a_few_bright_pixels() -> None:
    low, high = bounds(auto_window(slice_like()))
    assert 290 <= low <= 320
    assert 880 <= high <= 910
    assert bounds(auto_window(slice_like(60000))) == pytest.approx((low, high), abs=30)


def test_one_level_on_a_background_is_white_on_black() -> None:
    pixels = np.full((20, 20), 100, np.uint16)
    pixels[5:15, 5:15] = 900
    assert bounds(auto_window(pixels)) == (100, 900)


def test_narrow_and_wide_have_more_and_less_contrast() -> None:
    widths = [auto_window(slice_like(), kind=kind).width for kind in ("narrow", "standard", "wide")]
    assert widths == sorted(widths)
    assert widths[0] < 0.95 * widths[1]
    assert widths[2] > widths[1]


def test_a_measured_window_is_in_values() -> None:
    scale = ValueScale(slope=2.0, intercept=-1024.0, unit="HU")
    low, high = bounds(auto_window(slice_like()))
    assert bounds(auto_window(slice_like(), scale=scale)) == pytest.approx(
        (2 * low - 1024, 2 * high - 1024)
    )
    turned = auto_window(slice_like(), scale=ValueScale(slope=-1.0, intercept=5000.0))
    assert turned.width > 0
    assert bounds(turned) == pytest.approx((5000 - high, 5000 - low))


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((8, 8), np.uint16),
        np.full((8, 8), 77, np.int16),
        np.full((8, 8), np.nan, np.float32),
        np.array([[1.0, np.inf], [-np.inf, 2.0]]),
        np.array([[1e308, -1e308]]),
    ],
)
def test_odd_pixels_have_a_window_all_the_same(pixels: np.ndarray) -> None:
    found = windows_of(pixels)
    assert found.default.width > 0
    assert np.isfinite([found.default.center, found.default.width, found.low, found.high]).all()
    display_table(found.default, scale=ValueScale(), size=256)


def test_the_windows_of_the_file_come_first_and_each_has_a_name() -> None:
    proposed = (Window(center=600, width=600, name="BRAIN"), Window(center=450, width=900))
    found = windows_of(slice_like(), proposed=proposed)
    assert found.default.name == "BRAIN"
    assert (found.default.center, found.default.width) == (600, 600)
    names = [window.name for window in found.presets]
    assert names[:2] == ["BRAIN", "From the file 2"]
    assert "Full range" in names
    assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    "window",
    [
        Window(center=-5000, width=10),
        Window(center=10, width=20),  # all of the tissue would be white
        Window(center=float("nan"), width=100),
        Window(center=1e300, width=1e300),
        Window(center=0, width=1, table=ValueTable(0, np.array([np.nan, 1], np.float32))),
    ],
)
def test_a_window_of_the_file_that_shows_nothing_is_not_the_default(window: Window) -> None:
    assert windows_of(slice_like(), proposed=(window,)).default.name == "Auto"


def test_an_empty_slice_keeps_the_window_of_its_series() -> None:
    window = Window(center=600, width=600, name="BRAIN")
    assert windows_of(np.zeros((20, 20), np.uint16), proposed=(window,)).default.name == "BRAIN"


def test_eight_bits_are_shown_as_they_are_stored() -> None:
    found = windows_of(slice_like().astype(np.uint8))
    assert found.default.name == "As stored"
    table = display_table(found.default, scale=ValueScale(), size=256)
    assert np.array_equal(table, np.arange(256))
    colour = np.zeros((4, 4, 3), np.uint8)
    assert windows_of(colour).default.name == "As stored"
    deep = np.zeros((4, 4, 3), np.uint16)
    deep[0, 0] = 1000
    assert bounds(windows_of(deep).default) == (0, 1023)  # the bits in use, as the model sees it


def test_hounsfield_units_bring_the_usual_presets() -> None:
    scale = ValueScale(intercept=-1024.0, unit="HU")
    found = {w.name: w for w in windows_of(slice_like(), scale=scale).presets}
    assert (found["Brain"].center, found["Brain"].width) == (40, 80)
    assert (found["Bone"].center, found["Bone"].width) == (600, 2800)
    assert "Brain" not in {w.name for w in windows_of(slice_like()).presets}


def test_the_linear_function_is_that_of_the_standard() -> None:
    # PS3.3 C.11.2.1.2.1, Note 4: c=2048, w=4096 is y = x over 12 bits
    table = display_table(Window(center=2048, width=4096), scale=ValueScale(), size=4096)
    assert np.array_equal(table, np.rint(np.arange(4096) / 4095 * 255).astype(np.uint8))
    # ... and a width of 1 a threshold
    step = display_table(Window(center=100, width=1), scale=ValueScale(), size=256)
    assert (step[99], step[100]) == (0, 255)


def test_linear_exact_and_sigmoid_are_those_of_the_standard() -> None:
    exact = Window(center=127.5, width=255.0, function="linear_exact")
    assert np.array_equal(display_table(exact, scale=ValueScale(), size=256), np.arange(256))
    bent = Window(center=128, width=100, function="sigmoid")
    table = display_table(bent, scale=ValueScale(), size=256)
    assert table[128] == 128
    assert table[178] == round(255 / (1 + np.exp(-2)))
    assert np.all(np.diff(table.astype(int)) >= 0)
    extreme = Window(center=0, width=1e-6, function="sigmoid")
    assert display_table(extreme, scale=ValueScale(), size=3)[2] == 255


def test_a_table_of_the_file_is_read() -> None:
    grey = np.array([0.0, 1.0, 0.5], np.float32)
    window = Window(center=0, width=1, table=ValueTable(10, grey))
    table = display_table(window, scale=ValueScale(), size=20)
    assert table[[0, 10, 11, 12, 19]].tolist() == [0, 0, 255, 128, 128]
    assert bounds(window) == (10, 12)


def test_larger_pixels_are_brighter_also_where_values_fall() -> None:
    falling = ValueScale(slope=-1.0, intercept=255.0)
    window = Window(center=127.5, width=255.0, function="linear_exact")
    assert np.array_equal(display_table(window, scale=falling, size=256), np.arange(256))
    inverted = display_table(window, scale=falling, size=256, inverted=True)
    assert np.array_equal(inverted, np.arange(256)[::-1])
