"""Brain-like pictures drawn by code, for tests of copies and splits."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray


def drawn_slice(head: int, *, depth: float = 0.0, size: int = 224) -> NDArray[np.uint8]:
    """One slice of a head; a change of ``depth`` by 1 is the next slice of the same head."""
    rng = np.random.default_rng(head)
    picture = np.full((size, size), 6, np.float32)
    axes = (int(size * (0.30 + 0.06 * rng.random())), int(size * (0.38 + 0.06 * rng.random())))
    cv2.ellipse(picture, (size // 2, size // 2), axes, 0, 0, 360, 210, -1)
    inner = (axes[0] - size // 28, axes[1] - size // 28)
    cv2.ellipse(picture, (size // 2, size // 2), inner, 0, 0, 360, 90, -1)
    for _ in range(70):
        x, y = rng.normal(0, 0.42, 2) * inner
        drift = rng.normal(0, 0.016, 2) * depth * size
        radius = int(size * rng.uniform(0.012, 0.05))
        shade = float(rng.uniform(20, 190))
        centre = (int(size / 2 + x + drift[0]), int(size / 2 + y + drift[1]))
        cv2.circle(picture, centre, radius, shade, -1, cv2.LINE_AA)
    return np.clip(cv2.GaussianBlur(picture, (0, 0), size / 224), 0, 255).astype(np.uint8)


def save(path: Path, picture: NDArray[np.uint8], *, quality: int = 95) -> Path:
    """Write a picture in the format of the path's suffix, making folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    done, data = cv2.imencode(path.suffix, picture, [cv2.IMWRITE_JPEG_QUALITY, quality])
    assert done
    path.write_bytes(data.tobytes())
    return path


def class_folders(root: Path, counts: dict[str, int], *, first_head: int = 0) -> Path:
    """Make a folder for each class with pictures of different heads."""
    head = first_head
    for label, count in counts.items():
        for number in range(count):
            save(root / label / f"{label}_{number:03d}.png", drawn_slice(head, size=96))
            head += 1
    return root
