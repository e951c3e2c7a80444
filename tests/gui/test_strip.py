"""The strip can be read with and without colours, and its orders and memory are what they claim."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier.gui.class_looks import class_looks, pattern_mask
from mriclassifier.gui.frame_bar import FrameBar
from mriclassifier.gui.frame_key import FrameKey
from mriclassifier.gui.frame_order import prefetch_order, scoring_order
from mriclassifier.gui.picture_cache import PictureCache
from mriclassifier.gui.pictures import make_picture
from mriclassifier.gui.strip import Strip, StripContent
from mriclassifier.gui.strip_picture import (
    StripColumns,
    column_at,
    strip_columns,
    strip_image,
)
from mriclassifier.gui.theme import DARK as DARK_TOKENS
from mriclassifier.gui.theme import LIGHT, Theme, Tokens
from mriclassifier.imaging.study import Frame
from tests.gui.conftest import CLASSES, DARK, drawn, predict

LOOKS = class_looks(CLASSES)


def columns_of(outcomes: list[str], glioma: float = 0.6) -> StripColumns:
    base = predict(Frame(drawn(DARK)))
    rest = (1 - glioma) / 3
    values = {name: glioma if name == "glioma" else rest for name in CLASSES}
    predictions = {
        n: replace(base, probabilities=values, outcome=outcome)
        for n, outcome in enumerate(outcomes)
        if outcome in ("answer", "refer", "out_of_distribution")
    }
    failed = [n for n, outcome in enumerate(outcomes) if outcome == "failed"]
    return strip_columns(predictions, count=len(outcomes), failed=failed, looks=LOOKS)


def pixels(image: QImage) -> NDArray[np.uint8]:
    # A copy: the bits go with the image, which nobody holds after this
    raw = np.frombuffer(image.constBits(), np.uint8).copy()
    return raw.reshape(image.height(), image.bytesPerLine())[:, : image.width() * 3].reshape(
        image.height(), image.width(), 3
    )


@pytest.mark.parametrize("tokens", [LIGHT, DARK_TOKENS], ids=["light", "dark"])
def test_the_height_of_a_class_is_its_probability(tokens: Tokens) -> None:
    image = pixels(strip_image(columns_of(["answer"]), width=50, height=100, tokens=tokens))
    glioma = np.array([0xD5, 0x5E, 0x00])
    share = (image == glioma).all(axis=2).mean()
    assert share == pytest.approx(0.6, abs=0.02)
    assert (image[-1] == glioma).all(), "tumours stand at the bottom"


@pytest.mark.parametrize("tokens", [LIGHT, DARK_TOKENS], ids=["light", "dark"])
def test_every_mark_can_be_told_apart_without_colours(tokens: Tokens) -> None:
    kinds = ["answer", "refer", "out_of_distribution", "failed", "waiting"]
    seen = []
    for kind in kinds:
        image = pixels(strip_image(columns_of([kind]), width=24, height=34, tokens=tokens))
        seen.append(image.astype(float) @ [0.299, 0.587, 0.114])
    for first in range(len(seen)):
        for second in range(first):
            assert np.abs(seen[first] - seen[second]).mean() > 8, (kinds[first], kinds[second])


def test_no_class_is_green_and_no_two_tumours_share_a_pattern() -> None:
    assert [look.name for look in LOOKS] == ["glioma", "meningioma", "pituitary", "notumor"]
    tumours = [look.pattern for look in LOOKS[:3]]
    assert len(set(tumours)) == 3
    for look in LOOKS:
        red, green, blue = (int(look.colour[n : n + 2], 16) for n in (1, 3, 5))
        assert green <= max(red, blue), look
    x = y = np.arange(20)
    shares = {name: pattern_mask(name, x, y, 1).mean() for name in tumours}
    assert shares["solid"] == 0
    assert 0.1 < shares["dots"] < shares["diagonal"] < 0.6


def test_a_narrow_strip_shows_the_likeliest_tumour_of_each_pixel() -> None:
    columns = columns_of(["answer"] * 100, glioma=0.1)
    columns.shares[37] = [0.9, 0.05, 0.03, 0.02]
    shown = column_at(np.arange(20), 20, columns)
    assert 37 in shown
    assert len(shown) == 20


def test_the_strip_names_what_lies_under_the_pointer(qtbot: QtBot, app: QApplication) -> None:
    strip = Strip(Theme(app, "light"))
    qtbot.addWidget(strip)
    strip.resize(400, strip.sizeHint().height())
    content = StripContent(
        columns=columns_of(["answer", "refer", "failed", "waiting"]),
        gaps=frozenset({2}),
        repeated=frozenset({3}),
        key=1,
        tip=lambda index: f"slice {index}",
        summary="Scored 2 of 4",
    )
    strip.show_content(content)
    assert [strip.index_at(x) for x in (0, 99, 101, 399, 900)] == [0, 0, 1, 3, 3]
    assert strip.accessibleDescription() == "Scored 2 of 4"
    before = strip.grab().toImage()
    strip.show_current(3)
    assert strip.grab().toImage() != before


def test_dragging_over_the_strip_goes_along(qtbot: QtBot, app: QApplication) -> None:
    bar = FrameBar(Theme(app, "light"))
    qtbot.addWidget(bar)
    bar.resize(700, 140)
    bar.show_frames(0, 10)
    bar.show_strip(StripContent(columns=columns_of(["answer"] * 10)))
    bar.show()
    asked: list[int] = []
    bar.frame_asked.connect(asked.append)
    strip = bar.strip
    middle, end = QPointF(strip.width() / 2 + 1, 20), QPointF(strip.width() - 3, 20)
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, place, button, held in (
        (QEvent.Type.MouseMove, end, none, none),  # only passing over
        (QEvent.Type.MouseButtonPress, middle, left, left),
        (QEvent.Type.MouseMove, end, none, left),
        (QEvent.Type.MouseButtonRelease, end, left, none),
        (QEvent.Type.MouseMove, middle, none, none),
    ):
        event = QMouseEvent(
            kind, place, strip.mapToGlobal(place), button, held, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(strip, event)
    assert asked == [5, 9]
    assert bar.slider.value() == 9


def test_slices_ahead_come_before_slices_behind() -> None:
    assert prefetch_order(10, 100, 1)[:4] == [11, 9, 12, 8]
    assert prefetch_order(10, 100, -1)[0] == 9
    assert max(prefetch_order(98, 100, 1)) == 99
    assert len(prefetch_order(50, 100, 1)) == 16
    assert min(prefetch_order(1, 100, -1)) == 0


@pytest.mark.parametrize(("index", "count"), [(0, 1), (3, 8), (0, 40), (39, 40), (150, 300)])
def test_every_slice_is_scored_and_the_shown_one_first(index: int, count: int) -> None:
    order = list(dict.fromkeys(scoring_order(index, count)))
    assert order[0] == index
    assert sorted(order) == list(range(count))


def test_a_long_series_is_first_seen_coarsely() -> None:
    early = list(dict.fromkeys(scoring_order(0, 80)))[:11]
    assert max(np.diff(sorted(early))) <= 8


def test_the_memory_of_pictures_is_bounded_and_keeps_what_was_seen_last() -> None:
    picture = make_picture(Frame(drawn(DARK)))
    cache = PictureCache(most=3 * picture.bytes)
    keys = [FrameKey(1, n) for n in range(5)]
    for key in keys[:3]:
        cache.put(key, picture)
    assert cache.get(keys[0]) is picture
    assert not cache.offer(keys[4], picture), "nobody looks at it: it must not push others out"
    cache.put(keys[3], picture)
    assert [key in cache for key in keys] == [True, False, True, True, False]
    cache.forget(1)
    assert cache.offer(keys[4], picture)
    assert not cache.has_room(picture.bytes, 3)
    assert cache.share(picture.bytes) == 1
