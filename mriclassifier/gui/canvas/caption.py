"""What is written on the canvas: given by the window, and known by the view itself."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from mriclassifier.gui.canvas.ink import plain
from mriclassifier.gui.canvas.view_state import Point, ViewState
from mriclassifier.gui.pictures import Picture
from mriclassifier.gui.wording import decimal
from mriclassifier.imaging.study import Window

# What is left out last has the highest rank
_ZOOM, _UNIT, _VALUE, _WINDOW, _NUMBER, _TURN = range(6)


@dataclass(frozen=True, kw_only=True)
class CanvasCaption:
    """What the window knows of the picture; texts as the files have them, the canvas makes them plain.

    Attributes
    ----------
    left
        Lines of the upper left corner: whose picture it is. Never hidden.
    right
        Lines of the upper right corner: study and series.
    number, count
        Of the slice, as the user counts, from 1.
    waiting
        Said quietly while something else is being loaded.
    """

    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    number: int | None = None
    count: int | None = None
    waiting: str = ""


@dataclass(frozen=True)
class Words:
    """One thing that is said, in several forms; where there is no room a part is left out, never half a word.

    Attributes
    ----------
    forms
        The fullest first; each is a stack of lines.
    rank
        What has the lowest is left out first.
    """

    forms: tuple[tuple[str, ...], ...]
    rank: int = 0

    @property
    def full(self) -> str:
        """The fullest form."""
        return " ".join(self.forms[0])


@dataclass(frozen=True, kw_only=True)
class Corners:
    """What stands in the four corners, from top to bottom, plain and not yet shortened.

    Attributes
    ----------
    identity, study
        Lines above: left and right.
    place, look
        Below: left and right.
    caution
        Below on the left, always shown: that the picture does not stand as it is stored.
    """

    identity: tuple[str, ...] = ()
    study: tuple[str, ...] = ()
    place: tuple[Words, ...] = ()
    look: tuple[Words, ...] = ()
    caution: tuple[Words, ...] = ()


def corners(
    picture: Picture,
    *,
    caption: CanvasCaption,
    state: ViewState,
    window: Window,
    zoom: float,
    pointed: Point | None = None,
    measured: bool = False,
) -> Corners:
    """Write all of it.

    Parameters
    ----------
    zoom
        Screen pixels a picture pixel.
    pointed
        Where the pointer is, in picture pixels.
    measured
        Whether a length is drawn on the picture.
    """
    place = []
    if pointed is not None and (value := value_text(picture, pointed)):
        place.append(Words(((value,), (value.partition(" @ ")[0],)), _VALUE))
    if measured and picture.spacing is None:
        whole = _tr("Lengths in pixels: the file gives no spacing")
        place.append(Words(((whole,), (_tr("Lengths in pixels"),), (_tr("px"),)), _UNIT))
    place += _slice_words(picture, caption)
    percent = zoom_text(zoom)
    magnified = (_tr("Zoom {value} %").format(value=percent),)
    return Corners(
        identity=_lines(caption.left),
        study=_lines(caption.right),
        place=tuple(place),
        look=(_window_words(window), Words((magnified, (f"{percent} %",)), _ZOOM)),
        caution=_turn_words(state),
    )


def _slice_words(picture: Picture, caption: CanvasCaption) -> list[Words]:
    location = picture.facts.location
    where = (
        _tr("{value} mm").format(value=decimal(f"{location:.1f}")) if _is_number(location) else ""
    )
    if caption.number is None or (caption.count or 0) < 2:
        alone = _tr("Position {value}").format(value=where)
        return [Words(((alone,), (where,)), _NUMBER)] if where else []
    number = _tr("Slice {number} of {count}").format(number=caption.number, count=caption.count)
    forms: list[tuple[str, ...]] = [(number,), (f"{caption.number}/{caption.count}",)]
    if where:
        forms[:0] = [(f"{number} · {where}",), (where, number)]
    return [Words(tuple(forms), _NUMBER)]


def _window_words(window: Window) -> Words:
    name, numbers = window_name(window), window_numbers(window)
    forms: list[tuple[str, ...]] = [(numbers,), tuple(numbers.split("  "))]
    if name:
        forms[:0] = [(f"{name} · {numbers}",), (name, numbers)]
    return Words(tuple(dict.fromkeys(forms)), _WINDOW)


def _turn_words(state: ViewState) -> tuple[Words, ...]:
    line = turn_text(state)
    if not line:
        return ()
    return (Words(((line,), tuple(line.replace(", ", ",\n").split("\n"))), _TURN),)


def value_text(picture: Picture, pointed: Point) -> str:
    """Value and place of the pixel under the pointer; empty outside the picture."""
    x, y = math.floor(pointed[0]), math.floor(pointed[1])
    values = picture.values_at(x, y)
    if not values:
        return ""
    words = " ".join(number_text(value) for value in values)
    unit = plain(picture.scale.unit)
    return f"{words}{' ' + unit if unit else ''} @ {x}, {y}"


def window_text(window: Window) -> str:
    """Centre, width and name of a window."""
    numbers, name = window_numbers(window), window_name(window)
    return f"{name} · {numbers}" if name else numbers


def window_numbers(window: Window) -> str:
    """Centre and width of a window."""
    if window.table is not None:
        return _tr("Table")
    return _tr("C {center}  W {width}").format(
        center=number_text(window.center), width=number_text(window.width)
    )


def window_name(window: Window) -> str:
    """What a window is called on screen; the names that files give stay as they are."""
    return plain(QCoreApplication.translate("windows", window.name)) if window.name else ""


def turn_text(state: ViewState) -> str:
    """That the picture is mirrored, turned or inverted; empty when it stands as it is stored."""
    words = []
    if state.mirrored:
        words.append(_tr("mirrored"))
    if state.turns:
        words.append(_tr("turned {degrees}°").format(degrees=90 * state.turns))
    if state.inverted:
        words.append(_tr("inverted"))
    line = ", ".join(words)
    return line[:1].upper() + line[1:]


def zoom_text(zoom: float) -> str:
    """Per cent of the actual size."""
    return f"{100 * zoom:.0f}" if zoom >= 0.1 else decimal(f"{100 * zoom:.2g}")


def number_text(value: float) -> str:
    """A value with four digits or more that matter, without an exponent where one can do without."""
    if not math.isfinite(value):
        return "—"
    if value == round(value) and abs(value) < 1e9:
        return str(round(value))
    if abs(value) >= 1000 and abs(value) < 1e9:
        return f"{value:.0f}"
    return decimal(f"{value:.4g}")


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for line in map(plain, texts) if line)


def _is_number(value: float | None) -> bool:
    return value is not None and math.isfinite(value) and abs(value) < 1e6


def _tr(text: str) -> str:
    return QCoreApplication.translate("canvas", text)
