"""Many image files for benchmarks: drawn heads with grain, or copies of real files."""

from __future__ import annotations

import os
import shutil
from itertools import cycle, islice
from pathlib import Path

import cv2
import numpy as np

from tests.helpers.drawn_series import drawn_volume

SUFFIXES = (".jpg", ".jpeg", ".png", ".dcm")
A_FOLDER = 1000  # files
_SLICES = 24


def draw_jpegs(folder: Path, count: int, *, size: int = 512, seed: int = 0) -> list[Path]:
    """Write so many different JPEG files; grain makes them as large as those of scanners (some 90 KiB)."""
    folder.mkdir(parents=True)
    volume = (drawn_volume(_SLICES, size) / 4).astype(np.int16)
    chance = np.random.default_rng(seed)
    grain = chance.normal(0, 6, (4, size, size)).astype(np.int16)
    paths = []
    for number in range(count):
        shifted = np.roll(grain[number % 4], int(chance.integers(size)), axis=number // 4 % 2)
        picture = np.clip(volume[number * 7 % _SLICES] + shifted, 0, 255).astype(np.uint8)
        path = folder / f"{number:06}.jpg"
        path.write_bytes(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, 90])[1].tobytes())
        paths.append(path)
    return paths


def link_many(folder: Path, sources: list[Path], count: int) -> None:
    """Further names for the same files, a thousand in a folder: a long batch without a full disk."""
    for number, source in enumerate(islice(cycle(sources), count)):
        part = folder / f"{number // A_FOLDER:03}"
        if number % A_FOLDER == 0:
            part.mkdir(parents=True)
        os.link(source, part / f"{number:06}{source.suffix}")


def copies(folder: Path, count: int, data: Path | None) -> None:
    """Files of their own, no links, a thousand in a folder; every 500th cut short."""
    sources = sorted(f for f in data.rglob("*") if f.suffix.lower() in SUFFIXES) if data else []
    drawn = (drawn_volume(_SLICES, 256) / 4).astype(np.uint8)
    endless = cycle(sources) if sources else cycle([None])
    for number, source in enumerate(islice(endless, count)):
        part = folder / f"{number // A_FOLDER:03}"
        part.mkdir(parents=True, exist_ok=True)
        suffix = source.suffix if source else ".png"
        target = part / f"{number:06}{suffix}"
        if source:
            shutil.copyfile(source, target)
        else:
            target.write_bytes(cv2.imencode(".png", drawn[number % _SLICES])[1].tobytes())
        if number % 500 == 499:
            whole = target.read_bytes()
            target.write_bytes(whole[: len(whole) // 3])
