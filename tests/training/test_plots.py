import io
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageColor

from training.plots import TONES, Dot, Drawing, Line, Text, area, theme_css, to_png, to_svg

DRAWING = Drawing(
    width=100,
    height=60,
    title="A <plot> & more",
    marks=(
        area(10, 10, 20, 20, tone="s0"),
        Line(points=((40, 30), (90, 30)), tone="s1", width=4),
        Line(points=((40, 50), (90, 50)), tone="neutral", width=4, dash=10),
        Dot(at=(70, 15), radius=5, tone="s2"),
        Text(at=(5, 58), text="a < b & 1 − c", upright=True),
    ),
)


def test_svg_is_well_formed_and_follows_the_theme():
    root = ElementTree.fromstring(to_svg(DRAWING))
    assert root.get("viewBox") == "0 0 100 60"
    assert root.find("title").text == root.get("aria-label") == "A <plot> & more"
    assert root.find("text").text == "a < b & 1 − c"
    assert [e.tag for e in root] == ["title", "polygon", "polyline", "polyline", "circle", "text"]
    for tone in ("s0", "s1", "neutral", "s2"):
        assert f"var(--t-{tone}," in to_svg(DRAWING)


def test_png_shows_the_same_marks_below_its_title():
    picture = Image.open(io.BytesIO(to_png(DRAWING))).convert("RGB")
    assert picture.width == 200
    top = (picture.height - 120) // 2  # the title's room, in the drawing's pixels

    def at(x, y):
        return picture.getpixel((2 * x, 2 * (y + top)))

    for x, y, tone in ((20, 20, "s0"), (60, 30, "s1"), (45, 50, "neutral"), (70, 15, "s2")):
        assert at(x, y) == ImageColor.getrgb(TONES[tone][0]), tone
    assert at(55, 50) == (255, 255, 255)  # the first gap of the dashes
    title = picture.crop((0, 0, 200, 2 * top)).convert("L")
    assert title.getextrema()[0] < 100


def test_both_themes_declare_every_tone():
    css = theme_css()
    light, dark = css.split("@media screen", 1)
    for name, (bright, dim) in TONES.items():
        assert f"--t-{name}:{bright}" in light
        assert f"--t-{name}:{dim}" in dark


def _luminance(colour):
    parts = [c / 255 for c in ImageColor.getrgb(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("theme", [0, 1])
def test_every_line_and_text_stands_out_from_the_paper(theme):
    paper = _luminance(TONES["paper"][theme])
    for name in set(TONES) - {"paper", "grid"}:
        tone = _luminance(TONES[name][theme])
        contrast = (max(tone, paper) + 0.05) / (min(tone, paper) + 0.05)
        assert contrast >= 4.5, f"{name}: {contrast:.1f}"  # WCAG 2.2, 1.4.3


def test_the_class_without_tumour_is_grey():
    for colour in TONES["neutral"]:
        red, green, blue = ImageColor.getrgb(colour)
        assert green <= max(red, blue)
