"""A drawn data set with tumours, their boxes and groups, for tests of what is measured on one."""

from __future__ import annotations

import csv
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.helpers.drawn_slices import drawn_slice, save

LABELS = ("glioma", "meningioma", "notumor", "pituitary")
BOX = (0.35, 0.45, 0.16, 0.16)  # left of the middle, inside the head


def tumour_slice(head: int, *, size: int = 128) -> NDArray[np.uint8]:
    """A head with a bright disc that fills :data:`BOX`."""
    picture = drawn_slice(head, size=size)
    x, y, width, _ = BOX
    cv2.circle(picture, (round(x * size), round(y * size)), round(width * size / 2), 250, -1)
    return picture


def boxed_data(root: Path, *, per_class: int = 3, train: int = 2, boxes: bool = True) -> Path:
    """Write pictures of every class, copies of some, and an ``index.csv`` with ``val`` and ``train``."""
    rows = []
    head = 0
    for label in LABELS:
        for number in range(per_class + train):
            tumour = label != "notumor"
            name = f"{label}/{label}_{number}.png"
            picture = tumour_slice(head) if tumour else drawn_slice(head, size=128)
            save(root / name, picture)
            row = {
                "file": name,
                "label": label,
                "split": "val" if number < per_class else "train",
                "duplicate_group": f"d{head}",
                "neighbour_group": f"g{head // 2}",
                "first_of_group": "1",
            }
            if tumour and boxes:
                row |= dict(zip(("box_xc", "box_yc", "box_w", "box_h"), BOX, strict=True))
            rows.append(row)
            if number == 0:
                copy = f"{label}/{label}_copy.png"
                save(root / copy, picture[:, ::-1])
                rows.append({**row, "file": copy, "first_of_group": "0"})
            head += 1
    columns = list(dict.fromkeys(key for row in rows for key in row))
    with (root / "index.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns)
        writer.writeheader()
        writer.writerows(rows)
    return root
