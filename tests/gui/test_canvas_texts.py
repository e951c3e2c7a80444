"""What is written and drawn on the canvas: legible, plain, and never over one another."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from mriclassifier.gui.canvas import ink
from mriclassifier.gui.canvas.caption import (
    CanvasCaption,
    Corners,
    Words,
    corners,
    number_text,
    turn_text,
    value_text,
    window_text,
    zoom_text,
)
from mriclassifier.gui.canvas.corner_texts import PlacedLine, chosen, draw_lines, place_lines
from mriclassifier.gui.canvas.marks import (
    bar_length,
    bar_text,
    draw_letters,
    draw_measurements,
    draw_scale_bar,
)
from mriclassifier.gui.canvas.measurements import Kind, Measurement
from mriclassifier.gui.canvas.projection import Projection
from mriclassifier.gui.canvas.view_state import ViewState
from mriclassifier.gui.pictures import make_picture
from mriclassifier.imaging.study import Frame, FrameFacts, Geometry, ValueScale, Window

FULL = Corners(
    identity=("Phantom, Drawing · DRAWN-1", "2000-01-01 · O"),
    study=("Drawn head · 2026-01-02", "T1 drawn · MR"),
    place=(
        Words((("812 HU @ 120, 130",), ("812 HU",)), 2),
        Words(
            (
                ("Slice 7 of 12 · 18.0 mm",),
                ("18.0 mm", "Slice 7 of 12"),
                ("Slice 7 of 12",),
                ("7/12",),
            ),
            4,
        ),
    ),
    look=(
        Words(
            (("Brain · C 40  W 80",), ("Brain", "C 40  W 80"), ("C 40  W 80",), ("C 40", "W 80")), 3
        ),
        Words((("Zoom 214 %",), ("214 %",)), 0),
    ),
    caution=(Words((("Mirrored, turned 90°",), ("Mirrored,", "turned 90°")), 5),),
)


def full(words: tuple[Words, ...]) -> tuple[str, ...]:
    return tuple(word.full for word in words)


def placed(width: int, height: int, corners: Corners = FULL, **how: object) -> list[PlacedLine]:
    return place_lines(
        corners,
        area=QRectF(0, 0, width, height),
        metrics=QFontMetricsF(QFont()),
        **how,  # type: ignore[arg-type]
    )


def inked(paint: object, size: int = 200, ground: int = 0) -> QImage:
    image = QImage(size, size, QImage.Format.Format_RGB32)
    image.fill(ground)
    painter = QPainter(image)
    paint(painter)  # type: ignore[operator]
    painter.end()
    return image


def lightness(image: QImage) -> np.ndarray:
    return np.array(
        [
            [image.pixelColor(x, y).lightness() for x in range(image.width())]
            for y in range(image.height())
        ]
    )


def test_all_is_written_where_there_is_room(qtbot: QtBot) -> None:
    texts = {line.text for line in placed(900, 600, bar=150)}
    assert texts == {
        *FULL.identity,
        *FULL.study,
        *full((*FULL.place, *FULL.look, *FULL.caution)),
    }


@pytest.mark.parametrize("width", [90, 160, 220, 330, 480, 900])
@pytest.mark.parametrize("height", [60, 100, 160, 300, 600])
@pytest.mark.parametrize("bar", [0.0, 150.0])
def test_lines_never_lie_over_one_another(
    qtbot: QtBot, width: int, height: int, bar: float
) -> None:
    lines = placed(width, height, bar=bar)
    for one, other in itertools.combinations(lines, 2):
        both = one.box & other.box
        assert both.width() <= 0 or both.height() <= 2, (one.text, other.text)
    for line in lines:
        assert line.box.left() >= 0
        assert line.box.right() <= width
    assert any(line.text.startswith("Ph") for line in lines), "the identity is never left out"


@pytest.mark.parametrize(
    ("points", "width"),
    [
        *itertools.product((7.0, 9.0), (150, 200, 260, 330, 480)),
        *itertools.product((18.0,), (240, 330, 480, 700)),
    ],
)
def test_no_word_of_the_lower_corners_is_ever_cut(qtbot: QtBot, width: int, points: float) -> None:
    font = QFont()
    font.setPointSizeF(points)
    metrics = QFontMetricsF(font)
    lines = place_lines(FULL, area=QRectF(0, 0, width, 420), metrics=metrics)
    texts = [line.text for line in lines]
    below = [line.text for line in lines if line.box.top() > 210]
    assert not [text for text in below if "…" in text]
    assert any(text.startswith("Slice 7 of 12") or text == "7/12" for text in texts)
    assert any(text.startswith("Mirrored,") for text in texts)


def test_what_matters_least_is_left_out_first(qtbot: QtBot) -> None:
    metrics = QFontMetricsF(QFont())

    def said(width_of: str, most: int) -> tuple[str, ...]:
        width = metrics.horizontalAdvance(width_of) + 1
        return chosen(FULL.look, metrics=metrics, width=width, most=most)

    assert said("Brain · C 40  W 80", 2) == ("Brain · C 40  W 80", "Zoom 214 %")
    assert said("Brain · C 40  W", 3) == ("Brain", "C 40  W 80", "Zoom 214 %")
    assert said("Brain · C 40  W", 2) == ("C 40  W 80", "Zoom 214 %")
    assert said("Brain · C 40  W", 1) == ("C 40  W 80",)
    assert said("W 8000", 3) == ("C 40", "W 80", "214 %")
    number = FULL.place[1:]
    wide = metrics.horizontalAdvance("Slice 7 of 12") + 1
    assert chosen(number, metrics=metrics, width=wide, most=2) == ("18.0 mm", "Slice 7 of 12")
    assert chosen(number, metrics=metrics, width=wide, most=1) == ("Slice 7 of 12",)
    assert chosen(number, metrics=metrics, width=wide / 2, most=1) == ("7/12",)
    assert chosen(number, metrics=metrics, width=wide, most=0) == ()


def test_a_long_name_is_broken_between_its_words(qtbot: QtBot) -> None:
    long = Corners(identity=("Ng-Featherstonehaugh, Maria Magdalena Wilhelmina", "DRAWN-1"))
    narrow = Corners(identity=long.identity, study=("2026-03-10 · Drawn head",))
    texts = [line.text for line in placed(340, 400, narrow)]
    assert " ".join(texts[: texts.index("DRAWN-1")]) == long.identity[0]
    assert texts[-2:] == ["2026-03-10", "Drawn head"]
    # Without room below, the patient has the whole edge
    low = [line.text for line in placed(480, 90, narrow)]
    assert low[0].startswith(long.identity[0])
    assert "Drawn head" not in " ".join(low)


def test_a_low_view_has_the_whole_identity_in_one_line(qtbot: QtBot) -> None:
    three = Corners(identity=("Phantom", "DRAWN-1", "2000-01-01"))
    assert [line.text for line in placed(400, 90, three)] == ["Phantom · DRAWN-1 · 2000-01-01"]
    assert [line.text for line in placed(400, 400, three)] == list(three.identity)


@pytest.mark.parametrize("size", [(900, 600), (200, 120)])
def test_hiding_the_texts_leaves_whose_picture_it_is(qtbot: QtBot, size: tuple[int, int]) -> None:
    texts = [line.text for line in placed(*size, all_shown=False)]
    assert texts[0].startswith("Phantom")
    assert "Zoom 214 %" not in texts
    assert not any(text.startswith(("T1", "Slice")) for text in texts)
    if size[0] > 500:
        assert "Mirrored, turned 90°" in texts


def test_what_comes_from_a_file_is_plain_and_short(qtbot: QtBot) -> None:
    hostile = "<b>Doe</b>\n\x1b[31m\u202egpj\u0000   Jane" + "x" * 10_000
    shown = ink.plain(hostile)
    assert shown.startswith("<b>Doe</b> [31m gpj Jane")
    assert len(shown) < 300
    picture = make_picture(Frame(np.zeros((4, 4), np.uint8)))
    texts = corners(
        picture,
        caption=CanvasCaption(left=(hostile, "\n"), right=("",)),
        state=ViewState(),
        window=Window(center=1, width=2, name=hostile),
        zoom=1.0,
    )
    assert texts.identity == (shown,)
    assert texts.study == ()
    assert "\n" not in "".join(full(texts.look))
    boxes = [line.box.width() for line in placed(300, 200, texts)]
    assert max(boxes) <= 300


def test_value_and_place_under_the_pointer() -> None:
    pixels = np.zeros((4, 6), np.int16)
    pixels[2, 3] = 52
    scale = ValueScale(slope=2.0, intercept=-24.0, unit="HU")
    picture = make_picture(Frame(pixels, 0, FrameFacts(scale=scale)))
    assert value_text(picture, (3.9, 2.1)) == "80 HU @ 3, 2"
    assert value_text(picture, (6.1, 2.1)) == value_text(picture, (-0.1, 0)) == ""
    colour = make_picture(Frame(np.full((2, 2, 3), (1, 2, 3), np.uint8)))
    assert value_text(colour, (0, 0)) == "1 2 3 @ 0, 0"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-1024.0, "-1024"),
        (123456.0, "123456"),
        (1234.56, "1235"),
        (0.012346, "0.01235"),
        (1e300, "1e+300"),
        (float("nan"), "—"),
    ],
)
def test_numbers_have_the_digits_that_matter(value: float, text: str) -> None:
    assert number_text(value) == text


def test_slice_location_window_and_zoom_are_written() -> None:
    facts = FrameFacts(location=-18.25)
    texts = corners(
        make_picture(Frame(np.zeros((4, 4), np.uint8), 0, facts)),
        caption=CanvasCaption(number=3, count=12),
        state=ViewState(),
        window=Window(center=40, width=80, name="Brain"),
        zoom=0.333,
    )
    assert full(texts.place) == ("Slice 3 of 12 · -18.2 mm",)
    assert full(texts.look) == ("Brain · C 40  W 80", "Zoom 33 %")
    alone = corners(
        make_picture(Frame(np.zeros((4, 4), np.uint8), 0, facts)),
        caption=CanvasCaption(),
        state=ViewState(),
        window=Window(center=40, width=80),
        zoom=1.0,
    )
    assert full(alone.place) == ("Position -18.2 mm",)
    assert window_text(Window(center=0.5, width=1.25)) == "C 0.5  W 1.25"
    assert zoom_text(0.0123) == "1.2"


def test_an_image_alone_has_no_slice_number() -> None:
    texts = corners(
        make_picture(Frame(np.zeros((4, 4), np.uint8))),
        caption=CanvasCaption(number=1, count=1),
        state=ViewState(),
        window=Window(center=1, width=2),
        zoom=1.0,
        measured=True,
    )
    assert full(texts.place) == ("Lengths in pixels: the file gives no spacing",)


def test_a_picture_that_does_not_stand_as_stored_is_said_so() -> None:
    assert turn_text(ViewState()) == ""
    assert turn_text(ViewState().turned(1).flipped()) == "Mirrored, turned 270°"
    assert turn_text(ViewState(inverted=True)) == "Inverted"


def test_words_can_be_read_on_black_and_on_white(qtbot: QtBot) -> None:
    for ground in (0x000000, 0xFFFFFF, 0x808080):
        light = lightness(
            inked(lambda painter: ink.write(painter, QPointF(20, 100), "Slice 7"), ground=ground)
        )[85:105, 18:70]
        assert light.max() > 235
        assert light.min() < 60
        near = light[
            np.maximum(0, np.argwhere(light > 235)[:, 0] - 2), np.argwhere(light > 235)[:, 1]
        ]
        assert near.min() < 100, "nothing dark around the letters"


@pytest.mark.parametrize(
    ("points_a_mm", "length"),
    [(1.0, 100.0), (2.0, 50.0), (0.3, 200.0), (30.0, 2.0), (700.0, 0.2), (1e5, 1e-3)],
)
def test_the_scale_bar_has_a_round_length_that_fits(points_a_mm: float, length: float) -> None:
    assert bar_length(points_a_mm) == pytest.approx(length)


def test_the_scale_bar_names_its_unit() -> None:
    assert [bar_text(value) for value in (0.2, 5.0, 10.0, 50.0, 200.0)] == [
        "0.2 mm",
        "5 mm",
        "1 cm",
        "5 cm",
        "20 cm",
    ]


def project(state: ViewState = ViewState()) -> Projection:  # noqa: B008
    return Projection(width=100, height=100, room=(200, 200), state=state, margin=1.0)


def test_the_scale_bar_is_as_long_as_it_says(qtbot: QtBot) -> None:
    light = lightness(
        inked(lambda p: draw_scale_bar(p, project(), (0.5, 0.5), middle=QPointF(100, 150)))
    )
    bar = np.nonzero(light[150] > 150)[0]
    # 2 points a pixel of 0.5 mm: 4 points a millimetre; 20 mm fit into the room
    assert bar.max() - bar.min() == pytest.approx(80, abs=4)


def test_letters_stand_at_the_edges(qtbot: QtBot) -> None:
    geometry = Geometry(along_row=(1.0, 0.0, 0.0), along_column=(0.0, 1.0, 0.0))
    area = QRectF(0, 0, 200, 200)
    light = lightness(inked(lambda p: draw_letters(p, project(), geometry, area=area)))
    for part in (light[90:110, :30], light[90:110, 170:], light[:30, 90:110], light[170:, 90:110]):
        assert part.max() > 200
    assert lightness(inked(lambda p: draw_letters(p, project(), Geometry(), area=area))).max() == 0


def test_letters_do_not_stand_on_words(qtbot: QtBot) -> None:
    geometry = Geometry(along_row=(1.0, 0.0, 0.0), along_column=(0.0, 1.0, 0.0))
    area, name = QRectF(0, 0, 200, 200), QRectF(10, 10, 150, 15)
    light = lightness(
        inked(lambda p: draw_letters(p, project(), geometry, area=area, taken=[name]))
    )
    assert light[:30, 90:110].max() == 0
    assert light[170:, 90:110].max() > 200


def test_a_selected_measurement_looks_different(qtbot: QtBot) -> None:
    drawn = [Measurement(Kind.LENGTH, ((10.0, 10.0), (80.0, 40.0)))]

    def paint(selected: int | None) -> QImage:
        return inked(
            lambda p: draw_measurements(p, project(), drawn, spacing=None, selected=selected)
        )

    assert paint(None) != paint(0)
    assert lightness(paint(None)).max() > 120


@pytest.mark.parametrize(
    "end", [(80.0, 20.0), (80.0, 50.0), (60.0, 80.0), (21.0, 90.0), (80.0, 1.0)]
)
def test_the_value_of_a_length_never_lies_on_its_line(
    qtbot: QtBot, end: tuple[float, float], monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[QPointF] = []
    monkeypatch.setattr(ink, "write_centred", lambda _p, at, *_a, **_k: written.append(at))
    line = Measurement(Kind.LENGTH, ((20.0, 15.0), end))
    inked(lambda p: draw_measurements(p, project(), [line], spacing=None))
    metrics = QFontMetricsF(QFont())
    wide, high = metrics.horizontalAdvance("70.0 px"), metrics.height()
    box = QRectF(0, 0, wide, high)
    box.moveCenter(written[0])
    assert QRectF(0, 0, 200, 200).contains(box)
    one, other = (project().to_view(point) for point in line.points)
    along = [one + (other - one) * step / 50 for step in range(51)]
    assert not [at for at in along if box.contains(at)]


def test_the_value_of_a_length_can_be_read_on_white(qtbot: QtBot) -> None:
    drawn = [Measurement(Kind.LENGTH, ((20.0, 50.0), (80.0, 50.0)))]
    image = inked(lambda p: draw_measurements(p, project(), drawn, spacing=None), ground=0xFFFFFFFF)
    light = lightness(image)
    label = light[78:92, 75:125]
    assert np.median(label) < 70, "nothing dark behind the value"
    across = light[90:110, 60]
    assert (across < 100).sum() >= 3, "no dark edge beside the line"


def test_lines_have_a_dark_edge(qtbot: QtBot) -> None:
    light = lightness(inked(lambda p: ink.rule(p, [QLineF(20, 100, 180, 100)]), ground=0xFFFFFF))[
        90:110, 100
    ]
    assert light.min() < 90


def test_lines_are_drawn_where_they_are_placed(qtbot: QtBot) -> None:
    lines = [line for line in placed(200, 200) if line.text.startswith("Slice")]
    light = lightness(inked(lambda painter: draw_lines(painter, lines)))
    rows = np.nonzero(light.max(axis=1))[0]
    assert rows.min() >= lines[0].box.top() - 2
    assert rows.max() <= lines[0].box.bottom() + 2
