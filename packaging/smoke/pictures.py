"""Pictures that the smoke test classifies: drawn ones, and real ones where they are at hand."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import cv2
import numpy as np

from mriclassifier.drawings import reference_drawings
from smoke.program import ROOT

_REAL = ROOT.parent / "shared"
_EACH = 4
_KINDS = ("*.png", "*.tif*", "*.bmp", "*.webp", "*.dcm", "*.nii", "*.nii.gz")


def drawn(folder: Path) -> list[Path]:
    """The reference drawings as PNG, JPEG and 16-bit PNG; one of the names is not ASCII."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, pixels in reference_drawings().items():
        deep = pixels.astype(np.uint16) * 257
        for ending, picture in ((".png", pixels), (".jpg", pixels), ("-16 bit ä.png", deep)):
            file = folder / f"{name}{ending}"
            data = cv2.imencode(file.suffix, picture)[1]
            file.write_bytes(data.tobytes())
            files.append(file)
    return files


def real() -> list[Path]:
    """A few of each kind and class; empty where there are none."""
    classes = sorted(p for p in (_REAL / "data" / "brain-mri").glob("*") if p.is_dir())
    files = [f for kind in classes for f in islice(sorted(kind.rglob("*.jpg")), _EACH)]
    for pattern in _KINDS:
        files += islice(sorted((_REAL / "corpus" / "odd").rglob(pattern)), _EACH)
    # A codec each: they lie in libraries of their own
    files += sorted((_REAL / "corpus" / "odd" / "dicom").glob("*.dcm"))[:40]
    return list(dict.fromkeys(files))


def training_set(folder: Path, *, each: int = 24, edge: int = 64) -> Path:
    """Four classes of drawn heads that differ in where a bright spot lies, and in noise."""
    noise = np.random.default_rng(1)
    spots = {
        "glioma": (0.35, 0.35),
        "meningioma": (0.65, 0.35),
        "notumor": None,
        "pituitary": (0.5, 0.7),
    }
    for name, spot in spots.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for number in range(each):
            picture = np.zeros((edge, edge), np.uint8)
            middle, axes = (edge // 2, edge // 2), (edge // 3, int(edge * 0.42))
            cv2.ellipse(picture, middle, axes, 0, 0, 360, 120, -1)
            if spot is not None:
                x, y = (int(edge * (part + noise.uniform(-0.06, 0.06))) for part in spot)
                cv2.circle(picture, (x, y), edge // 10, 230, -1)
            mixed = picture + noise.normal(0, 14, picture.shape)
            data = cv2.imencode(".png", np.clip(mixed, 0, 255).astype(np.uint8))[1]
            (folder / name / f"{number:03d}.png").write_bytes(data.tobytes())
    return folder
