"""Drawings made of few kinds of marks, written as SVG that follows the page's theme, and as PNG.

The report needs a dozen simple plots in light and dark. A display list with two writers keeps the
numbers of both the same, and no plotting library has to be installed with the trainer.
"""

from __future__ import annotations

import html
import io
import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image, ImageColor, ImageDraw, ImageFont

# Okabe and Ito's palette (2008), told apart with every kind of colour vision, in a light and a
# dark shade; ``neutral`` is for the class without tumour, which must not look like good news.
TONES: dict[str, tuple[str, str]] = {
    "ink": ("#1f2933", "#e6eaef"),
    "muted": ("#5b6673", "#a3adba"),
    "grid": ("#dde2e8", "#39424d"),
    "paper": ("#ffffff", "#161b22"),
    "neutral": ("#6b7280", "#9aa4b2"),
    "s0": ("#0072b2", "#56b4e9"),
    "s1": ("#c65200", "#ff9b57"),
    "s2": ("#a8488a", "#e39bc9"),
    "s3": ("#7a5c00", "#e6c34a"),
    "s4": ("#3b3f9e", "#a5a8ff"),
    "warn": ("#9a5b00", "#f0b429"),
}
SERIES = ("s0", "s1", "s2", "s3", "s4")
_TITLE = 28.0  # room for it above a PNG, pixels
_FINE = 4  # PNGs are drawn this many times larger, then halved for smooth edges
_FONT = "system-ui,-apple-system,'Segoe UI',Roboto,'DejaVu Sans',sans-serif"

Point = tuple[float, float]


@dataclass(frozen=True, kw_only=True)
class Line:
    """A polyline; with ``closed``, a filled area without an outline."""

    points: Sequence[Point]
    tone: str = "ink"
    width: float = 1.0
    dash: float = 0.0
    closed: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, kw_only=True)
class Dot:
    """A filled circle."""

    at: Point
    radius: float = 3.0
    tone: str = "ink"


@dataclass(frozen=True, kw_only=True)
class Text:
    """One line of text; ``anchor`` is ``start``, ``middle`` or ``end``; ``at`` is its baseline."""

    at: Point
    text: str
    anchor: str = "start"
    size: float = 12.0
    tone: str = "ink"
    bold: bool = False
    upright: bool = False


Mark = Line | Dot | Text


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """What to draw, in pixels from the top left; ``title`` is read aloud in its place."""

    width: float
    height: float
    title: str
    marks: tuple[Mark, ...]


def area(x: float, y: float, width: float, height: float, *, tone: str, opacity: float = 1) -> Line:
    """Give a filled rectangle."""
    corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
    return Line(points=corners, tone=tone, closed=True, opacity=opacity)


def text_width(text: str, size: float = 12.0) -> float:
    """Room that a line of text needs, pixels: an estimate that holds for the fonts named here."""
    return 0.57 * size * len(text)


def to_svg(drawing: Drawing) -> str:
    """Write inline SVG; its colours are the page's ``--t-…`` variables."""
    size = f"{_number(drawing.width)} {_number(drawing.height)}"
    title = html.escape(drawing.title)
    body = "".join(_svg_mark(mark) for mark in drawing.marks)
    return (
        f'<svg class="plot" viewBox="0 0 {size}" width="{_number(drawing.width)}" role="img" '
        f'aria-label="{title}" font-family="{_FONT}"><title>{title}</title>{body}</svg>'
    )


def _svg_mark(mark: Mark) -> str:
    match mark:
        case Line(closed=True):
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in mark.points)
            fill = f'fill="{_variable(mark.tone)}" fill-opacity="{mark.opacity:.3g}"'
            return f'<polygon points="{points}" {fill}/>'
        case Line():
            points = " ".join(f"{_number(x)},{_number(y)}" for x, y in mark.points)
            dash = f' stroke-dasharray="{mark.dash:g} {mark.dash:g}"' if mark.dash else ""
            return (
                f'<polyline points="{points}" fill="none" stroke="{_variable(mark.tone)}" '
                f'stroke-width="{mark.width:g}" stroke-linejoin="round"{dash}/>'
            )
        case Dot():
            x, y = (_number(v) for v in mark.at)
            return f'<circle cx="{x}" cy="{y}" r="{_number(mark.radius)}" fill="{_variable(mark.tone)}"/>'
        case Text():
            x, y = (_number(v) for v in mark.at)
            turn = f' transform="rotate(-90 {x} {y})"' if mark.upright else ""
            weight = ' font-weight="600"' if mark.bold else ""
            return (
                f'<text x="{x}" y="{y}" font-size="{mark.size:g}" text-anchor="{mark.anchor}" '
                f'fill="{_variable(mark.tone)}"{weight}{turn}>{html.escape(mark.text)}</text>'
            )


def theme_css() -> str:
    """Declare the tones for light and dark pages."""
    light, dark = (
        ";".join(f"--t-{name}:{shades[i]}" for name, shades in TONES.items()) for i in (0, 1)
    )
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )


def to_png(drawing: Drawing) -> bytes:
    """Write a PNG at twice the drawing's size, on white, its title on top."""
    size = (round(drawing.width * _FINE), round((drawing.height + _TITLE) * _FINE))
    picture = Image.new("RGB", size, TONES["paper"][0])
    titled = Text(at=(8, -10), text=drawing.title, size=14, bold=True)
    pen = ImageDraw.Draw(picture, "RGBA")
    for mark in (_lowered(m) for m in (titled, *drawing.marks)):
        if isinstance(mark, Text):
            _png_text(picture, mark)
        elif isinstance(mark, Dot):
            x, y, r = (_FINE * v for v in (*mark.at, mark.radius))
            pen.ellipse((x - r, y - r, x + r, y + r), fill=_colour(mark.tone, 1))
        elif mark.closed:
            pen.polygon(_scaled(mark.points), fill=_colour(mark.tone, mark.opacity))
        else:
            width = max(1, round(mark.width * _FINE))
            for piece in _dashes(mark.points, mark.dash) if mark.dash else [mark.points]:
                pen.line(_scaled(piece), fill=_colour(mark.tone, 1), width=width, joint="curve")
    stream = io.BytesIO()
    picture.reduce(_FINE // 2).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _lowered(mark: Mark) -> Mark:
    """Make room for the title; the fonts at hand have no minus sign."""
    match mark:
        case Line():
            return replace(mark, points=[(x, y + _TITLE) for x, y in mark.points])
        case Dot():
            return replace(mark, at=(mark.at[0], mark.at[1] + _TITLE))
        case Text():
            x, y = mark.at
            return replace(mark, at=(x, y + _TITLE), text=mark.text.replace("−", "–"))


def _png_text(picture: Image.Image, mark: Text) -> None:
    font = ImageFont.load_default(mark.size * _FINE)
    anchor = {"start": "ls", "middle": "ms", "end": "rs"}[mark.anchor]
    x, y = (_FINE * v for v in mark.at)
    colour = TONES[mark.tone][0]
    stroke = {"stroke_width": 1, "stroke_fill": colour} if mark.bold else {}
    if not mark.upright:
        ImageDraw.Draw(picture).text((x, y), mark.text, colour, font, anchor, **stroke)  # type: ignore[arg-type]
        return
    left, top, right, bottom = font.getbbox(mark.text)
    label = Image.new("L", (math.ceil(right - left), math.ceil(bottom - top)))
    ImageDraw.Draw(label).text((-left, -top), mark.text, 255, font)
    label = label.rotate(90, expand=True)
    corner = (round(x - label.width), round(y - label.height / 2))  # upright text is centred
    picture.paste(Image.new("RGB", label.size, colour), corner, label)


def _dashes(points: Sequence[Point], dash: float) -> list[tuple[Point, Point]]:
    """Cut a polyline into dashes; the gaps are as long as the dashes."""
    pieces, drawn = [], 0.0
    for (x0, y0), (x1, y1) in itertools.pairwise(points):
        length, at = math.hypot(x1 - x0, y1 - y0), 0.0
        while at < length:
            step = min(dash - drawn % dash, length - at)
            if int(drawn / dash + 1e-9) % 2 == 0:
                ends = tuple(
                    (x0 + (x1 - x0) * t / length, y0 + (y1 - y0) * t / length)
                    for t in (at, at + step)
                )
                pieces.append((ends[0], ends[1]))
            at, drawn = at + step, drawn + step
    return pieces


def _scaled(points: Sequence[Point]) -> list[Point]:
    return [(x * _FINE, y * _FINE) for x, y in points]


def _colour(tone: str, opacity: float) -> tuple[int, int, int, int]:
    red, green, blue = ImageColor.getrgb(TONES[tone][0])[:3]
    return red, green, blue, round(255 * opacity)


def _variable(tone: str) -> str:
    return f"var(--t-{tone},{TONES[tone][0]})"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
