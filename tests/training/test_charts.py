import pytest

from training.charts import Curve, Row, answers, curves, histogram, rows, ticks
from training.plots import Dot, Line, Text


def texts(drawing):
    return [m.text for m in drawing.marks if isinstance(m, Text)]


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        (0, 1, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0, 49, [0, 10, 20, 30, 40]),
        (-6.5, 2.5, [-6, -4, -2, 0, 2]),
        (3, 3, [3]),
    ],
)
def test_ticks_are_round_numbers_within_the_range(low, high, wanted):
    assert ticks(low, high) == pytest.approx(wanted)


def test_curves_lie_where_their_numbers_say():
    line = Curve(name="", points=[(0, 0), (0.5, 1), (1, 0.5)], tone="s0")
    drawing = curves("c", [line], x_label="x", y_label="y", x_range=(0, 1), y_range=(0, 1))
    (drawn,) = [m for m in drawing.marks if isinstance(m, Line) and m.tone == "s0"]
    (x0, y0), (x1, y1), (x2, y2) = drawn.points
    assert x1 - x0 == pytest.approx(x2 - x1)
    assert y2 == pytest.approx((y0 + y1) / 2)
    assert y1 < y0  # up is up
    assert {"x", "y"} <= set(texts(drawing))


def test_points_outside_the_axes_are_held_at_their_ends():
    line = Curve(name="", points=[(-1, 2), (2, -1)], tone="s0")
    drawing = curves("c", [line], x_label="x", y_label="y", x_range=(0, 1), y_range=(0, 1))
    (drawn,) = [m for m in drawing.marks if isinstance(m, Line) and m.tone == "s0"]
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in drawn.points)


def test_several_curves_have_a_legend_within_the_plot_and_one_has_none():
    names = ["glioma", "meningioma", "no tumour recognised", "pituitary"]
    lines = [Curve(name=n, points=[(0, 0), (1, 1)], tone="s0") for n in names]
    drawing = curves("c", lines, x_label="x", y_label="y")
    assert set(names) <= set(texts(drawing))
    assert "glioma" not in texts(curves("c", lines[:1], x_label="x", y_label="y"))
    assert all(m.at[0] < drawing.width for m in drawing.marks if isinstance(m, Text))


def test_a_row_shows_its_value_and_its_interval():
    drawing = rows(
        "r", [Row(name="a", value=0.5, low=0.25, high=0.75), Row(name="b", value=1.0)],
        x_label="share", x_range=(0, 1), guides=[(0.75, "limit")],
    )  # fmt: skip
    a, b = [m for m in drawing.marks if isinstance(m, Dot)]
    (bar,) = [m for m in drawing.marks if isinstance(m, Line) and m.tone == "s0"]
    (guide,) = [m for m in drawing.marks if isinstance(m, Line) and m.tone == "warn"]
    assert sum(x for x, _ in bar.points) / 2 == pytest.approx(a.at[0])
    assert guide.points[0][0] == pytest.approx(bar.points[1][0])
    assert b.at[0] - a.at[0] == pytest.approx(2 * (guide.points[0][0] - a.at[0]))
    assert {"0.500", "1.000", "limit", "a", "b"} <= set(texts(drawing))


def test_a_histogram_gives_each_group_the_same_area():
    groups = [("few", [1, 1], "s0"), ("many", [30, 10], "s1")]
    drawing = histogram("h", groups, edges=[0, 1, 2], x_label="score", cuts=[(1.5, "limit")])
    floor = max(y for m in drawing.marks if isinstance(m, Line) for _, y in m.points)
    heights = {
        m.tone: [floor - y for _, y in m.points]
        for m in drawing.marks
        if isinstance(m, Line) and m.tone in ("s0", "s1") and len(m.points) == 6
    }
    assert heights["s0"][1] / heights["s1"][1] == pytest.approx(0.5 / 0.75)
    assert heights["s0"][3] / heights["s1"][3] == pytest.approx(0.5 / 0.25)
    assert "limit" in texts(drawing)


def test_the_table_of_answers_shows_counts_and_row_shares():
    drawing = answers("a", ["one", "two"], [[3, 1], [0, 0]])
    assert {"3 (75%)", "1 (25%)", "0", "one", "two", "truth", "answer"} <= set(texts(drawing))
