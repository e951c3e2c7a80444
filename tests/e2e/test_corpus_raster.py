"""Real odd files decode as their manifest says; hostile ones decode or are refused in our words."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time

import numpy as np
import pytest

from mriclassifier.errors import (
    DamagedFileError,
    InputError,
    TooLargeError,
    UnsupportedFormatError,
)
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import PreprocessSpec, to_canvas, to_grey
from mriclassifier.imaging.study import Frame, Pixels
from tests.helpers.corpus import CorpusFile, rows

RASTER = ("png", "jpeg", "tiff", "bmp", "webp")
SECONDS = 10
MIB = 1024
# Which EXIF orientation takes an upright picture back to how it is stored.
STORED = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6}


def digests(pixels: Pixels) -> set[str]:
    """The manifest's hashes: as it is, channels as OpenCV orders them, or as grey."""
    forms = [pixels, pixels[..., ::-1] if pixels.ndim == 3 else pixels, to_grey(pixels)]
    return {hashlib.sha256(np.ascontiguousarray(form).tobytes()).hexdigest()[:16] for form in forms}


def turned(pixels: Pixels, orientation: int) -> Pixels:
    if orientation >= 5:
        pixels = pixels.swapaxes(0, 1)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return pixels[::-1] if orientation in (3, 4, 7, 8) else pixels


@pytest.mark.timeout(60)
@pytest.mark.parametrize("file", rows("odd", *RASTER))
def test_an_odd_file_opens_as_its_manifest_says(file: CorpusFile) -> None:
    if file["expected"].startswith("clear error"):
        with pytest.raises(InputError, match=r"damaged"):
            open_study(file.path)
        return
    try:
        study = open_study(file.path)
    except UnsupportedFormatError as refusal:
        assert "or clear" in file["expected"], refusal  # noqa: PT017
        return
    pixels = study.frames[0].pixels
    assert (study.frames[0].width, study.frames[0].height) == (
        int(file["display_width"] or file["width"]),
        int(file["display_height"] or file["height"]),
    )
    assert len(study.frames) == int(file["frames"] or 1)
    kind, shape = file["decoded"].removeprefix("Pillow ").split("[")
    channels = shape.rstrip("]").split(", ")[2:]
    # Alpha and inks do not come out as they are stored, and a palette not as its indices.
    if channels == ["4"] or kind == "bool":
        assert pixels.shape[2:] in ((), (3,))
    elif "CMYK" in file["pixel"]:
        # Rounding differs between libraries here.
        assert float(pixels.mean()) == pytest.approx(float(file["mean"]), abs=1.0)
    elif file["pixel_sha256"]:
        stored = turned(pixels, STORED[int(file["orientation"] or 1)])
        assert file["pixel_sha256"] in digests(stored)
    elif pixels.dtype == np.uint8:
        assert float(pixels.mean()) == pytest.approx(float(file["mean"]), abs=0.5)
    else:
        # The manifest's reader kept the upper byte only.
        assert float((pixels >> 8).mean()) == pytest.approx(float(file["mean"]), abs=0.5)


@pytest.mark.timeout(SECONDS * 3)
@pytest.mark.parametrize(
    "file",
    rows("hostile", *RASTER, "gif", "jp2", "sniff", "bomb"),
)
def test_a_hostile_file_opens_or_is_refused_in_our_words(file: CorpusFile) -> None:
    begun = time.process_time()
    refusal: InputError | None = None
    frames: tuple[Frame, ...] = ()
    try:
        frames = open_study(file.path).frames
    except InputError as error:
        refusal = error
    assert time.process_time() - begun < SECONDS
    if refusal is not None:
        assert file.path.name in refusal.sentence
        assert refusal.code in ("damaged", "unsupported_format", "too_large", "no_image")
        return
    assert file["kind"] in RASTER, "this kind must be refused"
    for frame in frames:
        assert to_canvas(frame.pixels, PreprocessSpec(size=64)).shape == (64, 64, 3)


BOMB = """
import sys
from pathlib import Path
from mriclassifier.errors import InputError
from mriclassifier.imaging.formats import open_study
import resource
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
try:
    open_study(Path(sys.argv[1]))
    print("decoded")
except InputError as error:
    print(type(error).__name__)
peak = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(peak[0]) // 1024)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the peak from /proc")
@pytest.mark.timeout(120)
@pytest.mark.parametrize("file", rows("hostile", "bomb"))
def test_a_bomb_is_refused_with_little_memory(file: CorpusFile) -> None:
    done = subprocess.run(
        [sys.executable, "-c", BOMB, str(file.path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    outcome, peak = done.stdout.split()
    assert outcome in (DamagedFileError.__name__, TooLargeError.__name__)
    assert int(peak) < MIB
