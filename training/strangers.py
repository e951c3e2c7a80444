"""Pictures that are no brain MRI, drawn or made from brain MRI by taking the head's order apart.

A detector of brain MRI has to have seen something else. Nothing here comes from a collection of
pictures: the drawings are made by arithmetic, so that anybody can fit the same detector again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from training import stranger_anatomy

Grey = NDArray[np.uint8]
_Draw = Callable[[np.random.Generator], Grey]
_Change = Callable[[Grey, np.random.Generator], Grey]
_FONTS = (
    cv2.FONT_HERSHEY_SIMPLEX,
    cv2.FONT_HERSHEY_DUPLEX,
    cv2.FONT_HERSHEY_COMPLEX,
    cv2.FONT_HERSHEY_TRIPLEX,
)
_LETTERS = np.array(list("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:-"))


def drawn(count: int, *, seed: int = 0) -> list[tuple[str, Grey]]:
    """Draw pictures that show no head, every family in turn.

    Parameters
    ----------
    count
        How many.

    Returns
    -------
    list
        Family name and uint8 ``(H, W)`` grey picture, 160 to 520 px an edge.
    """
    rng = np.random.default_rng(seed)
    families = {**_DRAWINGS, **stranger_anatomy.DRAWINGS}
    names = list(families)
    return [
        (names[i % len(names)], _weathered(families[names[i % len(names)]](rng), rng))
        for i in range(count)
    ]


def distorted(slices: Sequence[Grey], count: int, *, seed: int = 0) -> list[tuple[str, Grey]]:
    """Take real slices apart until no head is left, every way in turn.

    Parameters
    ----------
    slices
        uint8 ``(H, W)`` brain MRI.
    count
        How many; slices are drawn with replacement.
    """
    if not slices:
        return []
    rng = np.random.default_rng(seed)
    ways = {**_CHANGES, **stranger_anatomy.CHANGES}
    names = list(ways)
    found = []
    for i in range(count):
        grey = slices[int(rng.integers(len(slices)))]
        if max(grey.shape) > 512:
            grey = np.asarray(
                cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8
            )
        found.append(
            (names[i % len(names)], _weathered(ways[names[i % len(names)]](grey, rng), rng))
        )
    return found


def _canvas(rng: np.random.Generator, level: float | None = None) -> Grey:
    height, width = rng.integers(160, 520, 2)
    value = rng.choice([0, 255, int(rng.integers(256))]) if level is None else level
    return np.full((height, width), value, np.uint8)


def _weathered(grey: Grey, rng: np.random.Generator) -> Grey:
    """Blur, grain and JPEG as real pictures have them, each now and then."""
    picture = grey
    if rng.random() < 0.2:
        size = (int(rng.integers(64, 112)),) * 2
        picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
    if rng.random() < 0.3:
        picture = np.asarray(cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.5, 2)), np.uint8)
    if rng.random() < 0.4:
        noise = rng.normal(0, rng.uniform(1, 12), picture.shape)
        picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
    if rng.random() < 0.4:
        quality = [cv2.IMWRITE_JPEG_QUALITY, int(rng.integers(30, 95))]
        data = cv2.imencode(".jpg", picture, quality)[1]
        picture = np.asarray(cv2.imdecode(data, cv2.IMREAD_GRAYSCALE), np.uint8)
    return picture


def field(shape: tuple[int, int], slope: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Random field whose amplitude spectrum falls as frequency to the ``-slope``, 0 to 1."""
    fy = np.fft.fftfreq(shape[0])[:, None]
    fx = np.fft.rfftfreq(shape[1])[None, :]
    radius = np.sqrt(fy * fy + fx * fx)
    radius[0, 0] = 1.0
    phase = rng.uniform(0, 2 * np.pi, radius.shape)
    made = np.fft.irfft2(radius**-slope * np.exp(1j * phase), s=shape)
    low, high = np.percentile(made, [0.5, 99.5])
    return np.asarray(np.clip((made - low) / max(high - low, 1e-12), 0, 1))


def _shapes(rng: np.random.Generator) -> Grey:
    picture = _canvas(rng)
    height, width = picture.shape
    for _ in range(rng.integers(1, 25)):
        colour, thick = int(rng.integers(256)), int(rng.choice([-1, 1, 3, 8]))
        x, y = int(rng.integers(width)), int(rng.integers(height))
        w, h = int(rng.integers(5, width // 2)), int(rng.integers(5, height // 2))
        kind = rng.integers(3)
        if kind == 0:
            cv2.rectangle(picture, (x, y), (x + w, y + h), colour, thick)
        elif kind == 1:
            cv2.ellipse(
                picture, (x, y), (w // 2, h // 2), float(rng.uniform(0, 180)), 0, 360, colour, thick
            )
        else:
            corners = rng.integers(0, (width, height), (int(rng.integers(3, 7)), 2))
            cv2.fillPoly(picture, [corners.astype(np.int32)], colour)
    return picture


def _lines_of_text(picture: Grey, rng: np.random.Generator, box: tuple[int, ...]) -> None:
    left, top, right, bottom = box
    scale = float(rng.uniform(0.3, 0.9))
    font, colour = int(rng.choice(_FONTS)), int(rng.integers(256))
    if abs(colour - int(picture[min(top, picture.shape[0] - 1), left])) < 80:
        colour = 255 - colour
    step = max(8, round(30 * scale * float(rng.uniform(0.9, 1.6))))
    for y in range(top + step, bottom, step):
        text = "".join(rng.choice(_LETTERS, int(rng.integers(3, 60))))
        cut = max(1, int((right - left) / (18 * scale)))
        words = " ".join(text[i : i + 6] for i in range(0, len(text), 6))[:cut]
        cv2.putText(picture, words, (left, y), font, scale, colour, 1, cv2.LINE_AA)


def _text_page(rng: np.random.Generator) -> Grey:
    picture = _canvas(rng, rng.choice([255, 245, 0, 30]))
    height, width = picture.shape
    margin = int(rng.integers(5, 40))
    _lines_of_text(picture, rng, (margin, margin, width - margin, height - margin))
    return picture


def _window(rng: np.random.Generator) -> Grey:
    picture = _canvas(rng, rng.choice([255, 240, 30, 45]))
    height, width = picture.shape
    bar = int(rng.integers(12, 40))
    cv2.rectangle(picture, (0, 0), (width, bar), int(rng.integers(256)), -1)
    side = int(rng.integers(1, width // 2))
    cv2.rectangle(picture, (0, bar), (side, height), int(rng.integers(256)), -1)
    _lines_of_text(picture, rng, (4, bar + 4, side, height))
    for _ in range(rng.integers(2, 10)):
        x, y = int(rng.integers(side, width)), int(rng.integers(bar, height))
        w, h = int(rng.integers(20, 140)), int(rng.integers(10, 60))
        cv2.rectangle(picture, (x, y), (x + w, y + h), int(rng.integers(256)), -1)
        cv2.rectangle(picture, (x, y), (x + w, y + h), int(rng.integers(256)), 1)
        if rng.random() < 0.6:
            _lines_of_text(picture, rng, (min(x + 3, width - 1), y, x + w, y + h))
    return picture


def _chart(rng: np.random.Generator) -> Grey:
    dark = rng.random() < 0.3
    picture = _canvas(rng, 20 if dark else 255)
    height, width = picture.shape
    ink = 230 if dark else 0
    left, bottom = width // 8, height - height // 8
    cv2.line(picture, (left, 10), (left, bottom), ink, 1)
    cv2.line(picture, (left, bottom), (width - 10, bottom), ink, 1)
    count = int(rng.integers(4, 20))
    xs = np.linspace(left + 8, width - 14, count).astype(int)
    ys = (bottom - rng.uniform(0.05, 0.85, count) * height).astype(int).clip(10, bottom)
    kind = rng.integers(3)
    for i in range(count):
        grey = int(rng.integers(60, 200))
        if kind == 0:
            half = max(2, (width - left) // count // 3)
            cv2.rectangle(picture, (xs[i] - half, ys[i]), (xs[i] + half, bottom), grey, -1)
        elif kind == 1 and i:
            cv2.line(picture, (xs[i - 1], ys[i - 1]), (xs[i], ys[i]), ink, 2, cv2.LINE_AA)
        else:
            cv2.circle(picture, (xs[i], ys[i]), 4, grey, -1)
    for i in range(0, count, 2):
        cv2.putText(picture, str(i), (int(xs[i]) - 4, bottom + 14), _FONTS[0], 0.35, ink, 1)
    return picture


def _gradient(rng: np.random.Generator) -> Grey:
    shape = _canvas(rng).shape
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]] / max(shape)
    if rng.random() < 0.5:
        angle = rng.uniform(0, 2 * np.pi)
        value = np.cos(angle) * x + np.sin(angle) * y
    else:
        cy, cx = rng.uniform(0, 1, 2)
        value = np.hypot(x - cx, y - cy) * rng.choice([-1, 1])
    value = (value - value.min()) / (np.ptp(value) + 1e-9)
    if rng.random() < 0.4:
        value = 0.5 + 0.5 * np.sin(value * rng.uniform(6, 120))
    return np.asarray(255 * value ** rng.uniform(0.5, 2), np.uint8)


def _noise(rng: np.random.Generator) -> Grey:
    shape = _canvas(rng).shape
    kind = rng.integers(4)
    if kind == 0:
        return rng.integers(0, 256, shape, np.uint8)
    if kind == 1:
        return np.clip(rng.normal(rng.uniform(40, 210), rng.uniform(8, 60), shape), 0, 255).astype(
            np.uint8
        )
    if kind == 2:
        return np.clip(rng.rayleigh(rng.uniform(8, 60), shape), 0, 255).astype(np.uint8)
    cell = int(rng.integers(2, 24))
    small = rng.integers(0, 256, (shape[0] // cell + 1, shape[1] // cell + 1), np.uint8)
    return np.asarray(
        np.kron(small, np.ones((cell, cell), np.uint8))[: shape[0], : shape[1]], np.uint8
    )


def _clouds(rng: np.random.Generator) -> Grey:
    shape = _canvas(rng).shape
    value = field((shape[0], shape[1]), rng.uniform(0.5, 2.2), rng)
    return np.asarray(255 * value ** rng.uniform(0.5, 2.5), np.uint8)


def _leaves(rng: np.random.Generator) -> Grey:
    """Textured shapes hiding one another, the statistics of photographs (A. Lee et al., 2001)."""
    shape = _canvas(rng).shape
    texture = field((shape[0], shape[1]), rng.uniform(0.8, 1.6), rng)
    picture = 255 * field((shape[0], shape[1]), rng.uniform(1.2, 2), rng)
    for _ in range(rng.integers(20, 250)):
        radius = min(min(shape) / 2.0, 4.0 / max(rng.random(), 0.02) ** 0.9)
        x, y = int(rng.integers(shape[1])), int(rng.integers(shape[0]))
        mask = np.zeros(shape, np.uint8)
        if rng.random() < 0.5:
            axes = (max(1, int(radius)), max(1, int(radius * rng.uniform(0.3, 1))))
            cv2.ellipse(mask, (x, y), axes, float(rng.uniform(0, 180)), 0, 360, 255, -1)
        else:
            corners = rng.normal((x, y), max(radius, 3), (int(rng.integers(3, 8)), 2))
            cv2.fillPoly(mask, [cv2.convexHull(corners.astype(np.int32))], 255)
        shift = tuple(int(v) for v in rng.integers(0, shape))
        rolled = np.roll(texture, shift, (0, 1))
        level, depth = rng.uniform(10, 245), rng.uniform(0, 110)
        picture = np.where(mask > 0, level + depth * (rolled - 0.5), picture)
    light = 0.6 + 0.8 * field((shape[0], shape[1]), 2.5, rng)
    return np.asarray(np.clip(picture * light, 0, 255), np.uint8)


def _pattern(rng: np.random.Generator) -> Grey:
    shape = _canvas(rng).shape
    y, x = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float64)
    period, angle = rng.uniform(4, 60), rng.uniform(0, np.pi)
    one = np.sin(2 * np.pi * (x * np.cos(angle) + y * np.sin(angle)) / period)
    if rng.random() < 0.6:
        one = one * np.sin(2 * np.pi * (y * np.cos(angle) - x * np.sin(angle)) / period)
    if rng.random() < 0.5:
        one = np.sign(one)
    return np.asarray(127.5 + 127.5 * one, np.uint8)


def _shuffled(grey: Grey, rng: np.random.Generator) -> Grey:
    count = int(rng.integers(3, 12))
    side = max(8, min(grey.shape) // count)
    rows, columns = grey.shape[0] // side, grey.shape[1] // side
    tiles = [
        grey[r * side : (r + 1) * side, c * side : (c + 1) * side]
        for r in range(rows)
        for c in range(columns)
    ]
    order = rng.permutation(len(tiles))
    return np.vstack(
        [np.hstack([tiles[i] for i in order[r * columns : (r + 1) * columns]]) for r in range(rows)]
    )


def _texture(grey: Grey, rng: np.random.Generator) -> Grey:
    side = max(16, int(min(grey.shape) * rng.uniform(0.12, 0.35)))
    middle = [(n - side) / 2 + rng.uniform(-0.15, 0.15) * n for n in grey.shape]
    top, left = (int(np.clip(v, 0, n - side)) for v, n in zip(middle, grey.shape, strict=True))
    part = grey[top : top + side, left : left + side].astype(np.float32)
    part = (part - part.min()) * (255 / max(float(np.ptp(part)), 1))
    return np.asarray(
        cv2.resize(part, (256, 256), interpolation=cv2.INTER_CUBIC).clip(0, 255), np.uint8
    )


def _scrambled(grey: Grey, rng: np.random.Generator) -> Grey:
    spectrum = np.fft.rfft2(grey.astype(np.float64))
    noise = np.fft.rfft2(rng.random(grey.shape))
    made = np.fft.irfft2(np.abs(spectrum) * noise / np.maximum(np.abs(noise), 1e-9), s=grey.shape)
    low, high = np.percentile(made, [1, 99])
    return np.asarray(np.clip((made - low) * (255 / max(high - low, 1e-9)), 0, 255), np.uint8)


def _tiled(grey: Grey, rng: np.random.Generator) -> Grey:
    rows, columns = rng.integers(1, 5), rng.integers(2, 5)
    small = cv2.resize(grey, (120, 120), interpolation=cv2.INTER_AREA)
    return np.tile(np.asarray(small, np.uint8), (int(rows), int(columns)))


def _swirled(grey: Grey, rng: np.random.Generator) -> Grey:
    height, width = grey.shape
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    cy, cx = height * rng.uniform(0.4, 0.6), width * rng.uniform(0.4, 0.6)
    radius = np.hypot(y - cy, x - cx)
    turn = rng.choice([-1, 1]) * rng.uniform(4, 12)
    angle = np.arctan2(y - cy, x - cx) + turn * np.exp(-radius / (0.3 * min(height, width)))
    mapped = cv2.remap(
        grey,
        (cx + radius * np.cos(angle)).astype(np.float32),
        (cy + radius * np.sin(angle)).astype(np.float32),
        cv2.INTER_LINEAR,
    )
    return np.asarray(mapped, np.uint8)


_DRAWINGS: Mapping[str, _Draw] = {
    "shapes": _shapes,
    "text": _text_page,
    "window": _window,
    "chart": _chart,
    "gradient": _gradient,
    "noise": _noise,
    "clouds": _clouds,
    "leaves": _leaves,
    "leaves2": _leaves,
    "pattern": _pattern,
}
_CHANGES: Mapping[str, _Change] = {
    "shuffled": _shuffled,
    "texture": _texture,
    "scrambled": _scrambled,
    "tiled": _tiled,
    "swirled": _swirled,
}
