from __future__ import annotations

import io
import random
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from mriclassifier.errors import DamagedFileError, TooLargeError, UnsupportedFormatError
from mriclassifier.imaging import jpeg
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.source import Source
from tests.helpers.pictures import drawn_head

NOISE = np.random.default_rng(1).integers(0, 256, (70, 85, 3), np.uint8)
PICTURES = {
    "head": drawn_head(128),
    "noise": NOISE,
    "black": np.zeros((64, 64), np.uint8),
    "mid-grey": np.full((70, 90), 128, np.uint8),
    "ramp": np.tile(np.arange(200, dtype=np.uint8), (60, 1)),
    "one pixel": np.full((1, 1), 77, np.uint8),
}
VARIANTS: dict[str, dict[str, Any]] = {
    "baseline": {},
    "progressive": {"progressive": True},
    "restarts": {"restart_marker_rows": 1},
    "many restarts": {"restart_marker_blocks": 3},
    "own tables": {"optimize": True},
    "no subsampling": {"subsampling": 0},
}


def saved(picture: NDArray[np.uint8], quality: int = 90, **options: Any) -> bytes:
    held = io.BytesIO()
    Image.fromarray(picture).save(held, "JPEG", quality=quality, **options)
    return held.getvalue()


def scan_start(data: bytes) -> int:
    return jpeg.walk(Source(data, "x")).scans[0].runs[0][0]


@pytest.mark.parametrize("quality", [10, 90, 100])
@pytest.mark.parametrize("variant", sorted(VARIANTS))
@pytest.mark.parametrize("name", sorted(PICTURES))
def test_sound_files_pass(name: str, variant: str, quality: int) -> None:
    data = saved(PICTURES[name], quality, **VARIANTS[variant])
    pixels = open_study(data).frames[0].pixels
    assert np.array_equal(pixels, np.asarray(Image.open(io.BytesIO(data))))


@pytest.mark.parametrize("variant", sorted(VARIANTS))
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_file_cut_short_is_noticed_even_if_its_end_marker_was_put_back(
    variant: str, share: float
) -> None:
    data = saved(NOISE, **VARIANTS[variant])
    start = scan_start(data)
    cut = data[: start + int((len(data) - start) * share)]
    for broken in (cut, cut + b"\xff\xd9", cut.rstrip(b"\xff") + b"\xff\xd9"):
        with pytest.raises(DamagedFileError):
            open_study(broken, name="cut.jpg")


def test_a_missing_end_marker_is_noticed() -> None:
    with pytest.raises(DamagedFileError, match=r"“a\.jpg” is damaged: it ends before"):
        open_study(saved(NOISE)[:-2], name="a.jpg")


@pytest.mark.parametrize("variant", ["baseline", "progressive", "restarts"])
def test_blanked_sectors_are_noticed(variant: str) -> None:
    data = saved(NOISE, **VARIANTS[variant])
    start, chance = scan_start(data), random.Random(7)
    noticed = 0
    for _ in range(20):
        at = chance.randrange(start, len(data) - 200)
        try:
            open_study(data[:at] + bytes(128) + data[at + 128 :])
        except DamagedFileError:
            noticed += 1
    # Blanking may by chance leave data that are right in every respect; not often.
    assert noticed >= 19


@pytest.mark.parametrize("variant", ["baseline", "restarts"])
def test_a_run_that_is_left_over_is_noticed(variant: str) -> None:
    data = saved(NOISE, **VARIANTS[variant])
    end = jpeg.walk(Source(data, "x")).scans[0].runs[0][1]
    with pytest.raises(DamagedFileError, match="corrupt"):
        open_study(data[:end] + b"leftover data" + data[end:])


def test_zeros_that_fill_up_a_scan_are_no_damage() -> None:
    data = saved(NOISE)
    assert open_study(data[:-2] + bytes(40) + data[-2:]).kind == "JPEG"


def test_what_follows_the_picture_is_ignored() -> None:
    data = saved(NOISE)
    study = open_study(data + b"trailing preview" + data[:500])
    assert np.array_equal(study.frames[0].pixels, open_study(data).frames[0].pixels)


def test_missing_passes_of_a_progressive_file_are_noticed() -> None:
    data = saved(NOISE, progressive=True)
    layout = jpeg.walk(Source(data, "x"))
    assert layout.header.process == "progressive"
    for scan in (layout.scans[0], layout.scans[-2]):
        with pytest.raises(DamagedFileError):
            open_study(data[: scan.runs[-1][1]] + b"\xff\xd9")


def test_a_lost_or_doubled_restart_marker_is_noticed() -> None:
    data = saved(NOISE, restart_marker_rows=1)
    run = jpeg.walk(Source(data, "x")).scans[0].runs[1]
    for broken in (data[: run[0]] + data[run[1] + 2 :], data[: run[1]] + data[run[0] - 2 :]):
        with pytest.raises(DamagedFileError):
            open_study(broken)


def test_layout_says_what_the_markers_say() -> None:
    layout = jpeg.walk(Source(saved(NOISE, restart_marker_rows=1), "x"))
    assert (layout.header.width, layout.header.height) == (85, 70)
    assert layout.header.unit == (16, 16)
    assert len(layout.scans[0].runs) == 5
    assert jpeg.size(Source(saved(NOISE), "x")) == (85, 70)


def test_a_giant_is_refused_from_its_header() -> None:
    data = bytearray(saved(NOISE))
    at = data.index(b"\xff\xc0") + 5
    data[at : at + 4] = b"\x50\x00\x50\x00"
    with pytest.raises(TooLargeError, match="20480 × 20480 pixels; at most 64 megapixels"):
        open_study(bytes(data))


@pytest.mark.parametrize(
    ("change", "variant"),
    [((0xC0, 0xC3), "lossless"), ((8, 12), "12-bit")],
)
def test_rare_kinds_are_named(change: tuple[int, int], variant: str) -> None:
    data = bytearray(saved(NOISE))
    at = data.index(b"\xff\xc0") + (1 if change[0] == 0xC0 else 4)
    assert data[at] == change[0]
    data[at] = change[1]
    with pytest.raises(UnsupportedFormatError, match=variant):
        open_study(bytes(data))


def test_a_bomb_of_many_passes_is_refused() -> None:
    data = saved(np.zeros((64, 64), np.uint8), progressive=True)
    layout = jpeg.walk(Source(data, "x"))
    first, last = layout.scans[-2].runs[-1][1], layout.scans[-1].runs[-1][1]
    with pytest.raises(TooLargeError, match="passes"):
        open_study(data[:last] + data[first:last] * 1200 + b"\xff\xd9")


def test_adobe_cmyk_is_not_shown_as_a_negative() -> None:
    held = io.BytesIO()
    Image.fromarray(drawn_head(64)).convert("CMYK").save(held, "JPEG", quality=95)
    pixels = open_study(held.getvalue()).frames[0].pixels
    assert pixels.shape == (64, 64, 3)
    assert np.abs(pixels.astype(int) - drawn_head(64)[..., None]).mean() < 6


def test_a_bomb_of_restart_markers_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jpeg, "_MAX_RUNS", 1000)
    data = saved(NOISE, restart_marker_rows=1)
    end = jpeg.walk(Source(data, "x")).scans[0].runs[0][1]
    markers = b"".join(bytes([0xFF, 0xD0 + number % 8]) for number in range(2000))
    with pytest.raises(DamagedFileError):
        jpeg.walk(Source(data[:end] + markers + data[end:], "x"))
