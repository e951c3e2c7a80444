"""Drawings of other parts of the body and other scans of the head, crude but of the right order.

Computed tomography shows a thin, very bright skull around a brain of almost one grey; emission
tomography a blurred brain without skull; both are made from the outline of a real slice. Trunk, hand,
breast and spine are drawn from ellipses.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
_Rng = np.random.Generator


def _ellipse(
    picture: NDArray[np.float32],
    centre: tuple[float, float],
    axes: tuple[float, float],
    level: float,
    angle: float = 0.0,
) -> None:
    height, width = picture.shape
    size = min(height, width)
    cv2.ellipse(
        picture,
        (round(centre[0] * width), round(centre[1] * height)),
        (max(1, round(axes[0] * size)), max(1, round(axes[1] * size))),
        angle,
        0,
        360,
        level,
        -1,
        cv2.LINE_AA,
    )


def _sheet(rng: _Rng, level: float = 0.0) -> NDArray[np.float32]:
    height = int(rng.integers(180, 420))
    return np.full((height, int(height * rng.uniform(0.8, 1.3))), level, np.float32)


def _finish(picture: NDArray[np.float32], rng: _Rng, blur: float = 1.0) -> Grey:
    soft = cv2.GaussianBlur(picture, (0, 0), blur * float(rng.uniform(0.6, 1.6)))
    grain = cv2.GaussianBlur(rng.normal(0, 1, picture.shape).astype(np.float32), (0, 0), 0.8)
    return np.clip(soft + grain * float(rng.uniform(1, 10)), 0, 255).astype(np.uint8)


def _trunk(rng: _Rng) -> Grey:
    """Draw the chest or the abdomen as computed tomography shows it."""
    picture = _sheet(rng, float(rng.choice([0, 0, 40, 128])))
    u = rng.uniform
    _ellipse(picture, (0.5, 0.5), (u(0.42, 0.49), u(0.28, 0.4)), u(60, 110))
    _ellipse(picture, (0.5, 0.5), (u(0.37, 0.41), u(0.24, 0.3)), u(110, 160))
    if rng.random() < 0.5:
        for side in (-1, 1):
            place = (0.5 + side * u(0.15, 0.2), u(0.45, 0.52))
            _ellipse(picture, place, (u(0.12, 0.17), u(0.16, 0.22)), u(0, 25))
            for _ in range(12):
                spot = (place[0] + u(-0.09, 0.09), place[1] + u(-0.12, 0.12))
                _ellipse(picture, spot, (u(0.004, 0.02), u(0.004, 0.012)), u(80, 180))
        _ellipse(picture, (0.53, u(0.42, 0.48)), (u(0.1, 0.15), u(0.1, 0.15)), u(130, 190))
    else:
        _ellipse(picture, (u(0.3, 0.38), 0.45), (u(0.14, 0.2), u(0.13, 0.19)), u(150, 200))
        for _ in range(rng.integers(4, 16)):
            spot = (u(0.35, 0.8), u(0.35, 0.65))
            _ellipse(picture, spot, (u(0.02, 0.08), u(0.02, 0.06)), u(0, 220), u(0, 180))
    _ellipse(picture, (0.5, u(0.62, 0.7)), (u(0.04, 0.07), u(0.04, 0.07)), u(210, 255))
    for angle in np.linspace(0, 2 * np.pi, int(rng.integers(8, 20)), endpoint=False):
        spot = (0.5 + 0.39 * np.cos(angle) * 0.9, 0.5 + 0.28 * np.sin(angle))
        _ellipse(picture, spot, (0.03, 0.012), u(200, 255), float(np.degrees(angle) + 90))
    return _finish(picture, rng)


def _hand(rng: _Rng) -> Grey:
    picture = _sheet(rng, float(rng.choice([0, 0, 20])))
    u = rng.uniform
    flesh, bone = u(60, 120), u(150, 255)
    _ellipse(picture, (0.5, 0.68), (u(0.16, 0.22), u(0.18, 0.24)), flesh)
    cv2.rectangle(
        picture,
        (int(picture.shape[1] * 0.4), int(picture.shape[0] * 0.75)),
        (int(picture.shape[1] * 0.6), picture.shape[0]),
        flesh,
        -1,
    )
    for i in range(int(rng.integers(3, 6))):
        x, lean = 0.3 + 0.1 * i, (i - 2) * 10 + u(-4, 4)
        _ellipse(picture, (x, 0.36), (0.04, u(0.18, 0.26)), flesh, lean)
        for y in (0.62, 0.44, 0.32, 0.22):
            _ellipse(picture, (0.5 + (x - 0.5) * (1.2 - y / 2), y), (0.017, 0.055), bone, lean)
    return np.asarray(np.rot90(_finish(picture, rng), int(rng.integers(4))), np.uint8)


def _chest_film(rng: _Rng) -> Grey:
    picture = _sheet(rng, float(rng.uniform(110, 200)))
    u = rng.uniform
    for side in (-1, 1):
        _ellipse(
            picture, (0.5 + side * u(0.19, 0.24), 0.47), (u(0.12, 0.17), u(0.28, 0.36)), u(10, 60)
        )
    _ellipse(picture, (0.55, 0.62), (u(0.12, 0.18), u(0.13, 0.2)), u(170, 230))
    cv2.rectangle(
        picture,
        (int(picture.shape[1] * 0.46), 0),
        (int(picture.shape[1] * 0.54), picture.shape[0]),
        u(170, 230),
        -1,
    )
    ribs = np.zeros_like(picture)
    for y in np.linspace(0.1, 0.85, int(rng.integers(6, 11))):
        for side in (-1, 1):
            centre = (int(picture.shape[1] * (0.5 + side * 0.2)), int(picture.shape[0] * (y + 0.1)))
            axes = (int(picture.shape[1] * 0.22), int(picture.shape[0] * 0.09))
            cv2.ellipse(ribs, centre, axes, side * 20, 180, 360, u(20, 60), 4, cv2.LINE_AA)
    return _finish(picture + ribs, rng, 2.0)


def _breast(rng: _Rng) -> Grey:
    picture = _sheet(rng)
    u = rng.uniform
    for x in (u(0.24, 0.3), u(0.7, 0.76)) if rng.random() < 0.6 else (u(0.4, 0.6),):
        _ellipse(picture, (x, u(0.42, 0.5)), (u(0.17, 0.23), u(0.22, 0.32)), u(60, 160))
        for _ in range(14):
            spot = (x + u(-0.1, 0.1), u(0.32, 0.58))
            _ellipse(picture, spot, (u(0.01, 0.06), u(0.01, 0.03)), u(20, 240), u(0, 180))
    top = int(picture.shape[0] * u(0.6, 0.75))
    picture[top:] = np.maximum(picture[top:], u(30, 110))
    _ellipse(picture, (0.5, 0.88), (u(0.15, 0.3), u(0.08, 0.15)), u(0, 120))
    return _finish(picture, rng)


def _spine(rng: _Rng) -> Grey:
    picture = _sheet(rng, float(rng.uniform(20, 110)))
    u = rng.uniform
    bend, dark, bright = u(-0.12, 0.12), u(10, 60), u(100, 220)
    count = int(rng.integers(5, 10))
    for i in range(count):
        y = (i + 0.5) / count
        x = 0.45 + bend * np.sin(np.pi * y)
        _ellipse(picture, (x, y), (u(0.08, 0.12), 0.36 / count), bright)
        _ellipse(picture, (x, y + 0.5 / count), (u(0.08, 0.11), 0.08 / count), dark)
        _ellipse(picture, (x + 0.3, y), (0.1, 0.2 / count), u(60, 160), 30)
    for offset, level in ((0.16, 220.0), (0.18, u(60, 140))):
        points = [
            (
                int(picture.shape[1] * (0.45 + offset + bend * np.sin(np.pi * y))),
                int(y * picture.shape[0]),
            )
            for y in np.linspace(0, 1, 30)
        ]
        cv2.polylines(
            picture, [np.array(points, np.int32)], False, level, max(3, picture.shape[1] // 30)
        )
    return _finish(picture, rng)


def _limb(rng: _Rng) -> Grey:
    picture = _sheet(rng)
    u = rng.uniform
    for x in (0.28, 0.72) if rng.random() < 0.5 else (0.5,):
        size = u(0.16, 0.22) if x != 0.5 else u(0.3, 0.42)
        _ellipse(picture, (x, 0.5), (size, size * u(0.85, 1.15)), u(150, 255))
        _ellipse(picture, (x, 0.5), (size * 0.85, size * 0.88), u(50, 110))
        for _ in range(rng.integers(3, 9)):
            spot = (x + u(-0.5, 0.5) * size, 0.5 + u(-0.5, 0.5) * size)
            _ellipse(
                picture, spot, (size * u(0.1, 0.35), size * u(0.05, 0.2)), u(40, 130), u(0, 180)
            )
        _ellipse(picture, (x + u(-0.2, 0.2) * size, 0.5), (size * 0.2, size * 0.2), u(0, 40))
        _ellipse(picture, (x + u(-0.2, 0.2) * size, 0.5), (size * 0.12, size * 0.12), u(120, 255))
    return _finish(picture, rng)


def head_mask(grey: Grey) -> NDArray[np.uint8]:
    """The filled outline of what is brighter than the background, 0 or 255, same shape."""
    soft = cv2.GaussianBlur(grey, (0, 0), max(grey.shape) / 120)
    _, mask = cv2.threshold(
        soft, max(10.0, 0.12 * float(np.percentile(soft, 99))), 255, cv2.THRESH_BINARY
    )
    side = max(3, min(grey.shape) // 40) | 1
    mask = cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((side, side), np.uint8))
    outlines, _ = cv2.findContours(
        np.asarray(mask, np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE
    )
    filled = np.zeros(grey.shape, np.uint8)
    if outlines:
        cv2.drawContours(filled, [max(outlines, key=cv2.contourArea)], -1, 255, -1)
    return filled


def _depth(grey: Grey) -> NDArray[np.float32]:
    depth = cv2.distanceTransform(head_mask(grey), cv2.DIST_L2, 5)
    return np.asarray(depth / max(float(depth.max()), 1.0), np.float32)


def _cropped(picture: Grey, depth: NDArray[np.float32], rng: _Rng) -> Grey:
    """Cut the margins off, more or less, sometimes with a little of the head."""
    points = cv2.findNonZero((depth > 0).astype(np.uint8))
    if points is None:
        return picture
    left, top, width, height = cv2.boundingRect(points)
    more = int(max(width, height) * rng.uniform(-0.02, 0.12))
    rows = slice(max(0, top - more), max(top + height + more, 32))
    columns = slice(max(0, left - more), max(left + width + more, 32))
    return np.ascontiguousarray(picture[rows, columns])


def _tomography(grey: Grey, rng: _Rng) -> Grey:
    """Make a slice look like computed tomography of the head, in a window for brain or wider."""
    depth, u = _depth(grey), rng.uniform
    scalp = u(0.0, 0.08)
    skull = scalp + u(0.06, 0.22) if rng.random() < 0.9 else u(0.5, 0.9)
    size = grey.shape[0]
    inner = cv2.GaussianBlur(grey, (0, 0), size / u(90, 250)).astype(np.float32)
    inside = depth > skull
    middle = float(np.median(inner[inside])) if inside.any() else 128.0
    lean = u(-0.25, 0.4) if rng.random() < 0.5 else u(0.3, 0.9)  # also fluid dark in the folds
    brain = u(60, 190) + np.clip((inner - middle) * lean, -110, u(15, 40))
    if rng.random() < 0.5:  # fluid is dark, whatever it was in the slice
        fluid = cv2.GaussianBlur(rng.random(grey.shape).astype(np.float32), (0, 0), size / 25)
        brain = np.where(fluid > np.percentile(fluid, 93), brain - u(20, 60), brain)
    edge = u(0.012, 0.05)
    inward = np.clip((depth - skull) / edge, 0, 1)
    outward = np.clip((depth - scalp) / edge, 0, 1)
    air = u(0, 12) if rng.random() < 0.8 else u(12, 60)
    picture = np.where(depth > 0, u(air, 120), air)
    bone = 255.0 if rng.random() < 0.7 else u(215, 255)
    picture = picture * (1 - outward) + bone * outward
    picture = picture * (1 - inward) + brain * inward
    if rng.random() < 0.3:  # air and bone at the base
        base = cv2.GaussianBlur(rng.random(grey.shape).astype(np.float32), (0, 0), size / 30)
        rows = np.arange(size)[:, None] < size * u(0.2, 0.6)
        picture = np.where(inside & rows & (base > np.percentile(base, 70)), 255, picture)
        picture = np.where(inside & rows & (base < np.percentile(base, 20)), air, picture)
    grain = cv2.GaussianBlur(rng.normal(0, 1, grey.shape), (0, 0), u(0.3, 1.6))
    picture = picture + grain * (u(1, 14) / max(float(grain.std()), 1e-6)) * inward
    made = np.asarray(np.clip(picture, 0, 255), np.uint8)
    if rng.random() < 0.5:
        made = _cropped(made, depth, rng)
    if rng.random() < 0.5:  # the head rest
        height, width = made.shape
        axes = (int(width * u(0.4, 0.5)), int(height * u(0.4, 0.52)))
        cv2.ellipse(made, (width // 2, height // 2), axes, 90, -50, 50, u(60, 255), 2, cv2.LINE_AA)
    return made


def _emission(grey: Grey, rng: _Rng) -> Grey:
    """Make a slice look like emission tomography: activity in the cortex, no skull, blurred."""
    depth, u = _depth(grey), rng.uniform
    size = grey.shape[0]
    brain = (depth > u(0.15, 0.3)).astype(np.float32)
    soft = cv2.GaussianBlur(grey, (0, 0), size / u(80, 160)).astype(np.float32)
    inside = soft[brain > 0]
    middle = float(np.percentile(inside, u(20, 60))) if inside.size else 100.0
    width = max(float(inside.std()) if inside.size else 1.0, 4.0) * u(0.4, 1.0)
    tissue = np.exp(-(((soft - middle) / width) ** 2)) * brain
    cortex = np.exp(-(((depth - u(0.3, 0.45)) / u(0.08, 0.2)) ** 2)) * brain
    texture = cv2.GaussianBlur(rng.random(grey.shape).astype(np.float32), (0, 0), size / u(14, 40))
    texture = (texture - texture.min()) / max(float(np.ptp(texture)), 1e-6)
    blend = u(0, 1)
    picture = (blend * tissue + (1 - blend) * cortex) * (0.5 + texture) + u(0, 0.3) * brain
    scalp = u(0, 0.35) if rng.random() < 0.3 else 0.0
    picture = picture + scalp * (depth > 0) * (1 - brain)
    blurred = cv2.GaussianBlur(picture.astype(np.float32), (0, 0), size / u(30, 160))
    value = (blurred / max(float(blurred.max()), 1e-6)) ** u(0.7, 1.8)
    made = np.asarray(255 * (1 - value if rng.random() < 0.1 else value), np.uint8)
    return _cropped(made, depth, rng) if rng.random() < 0.4 else made


DRAWINGS: Mapping[str, Callable[[_Rng], Grey]] = {
    "trunk": _trunk,
    "hand": _hand,
    "chest-film": _chest_film,
    "breast": _breast,
    "spine": _spine,
    "limb": _limb,
}
# The likest to brain MRI come most often
CHANGES: Mapping[str, Callable[[Grey, _Rng], Grey]] = {
    "tomography": _tomography,
    "tomography2": _tomography,
    "tomography3": _tomography,
    "tomography4": _tomography,
    "emission": _emission,
    "emission2": _emission,
    "emission3": _emission,
}
