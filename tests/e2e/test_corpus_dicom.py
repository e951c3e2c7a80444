"""Real odd DICOM files give what their manifest says; hostile ones open or are refused in our words."""

from __future__ import annotations

import hashlib
import logging
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.errors import EmptyImageError, InputError
from mriclassifier.imaging import dicom
from mriclassifier.imaging.dicom_header import read_header
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.identity import pixels_sha256
from mriclassifier.imaging.preprocess import PreprocessSpec, to_canvas
from mriclassifier.imaging.study import Frame, Pixels
from tests.helpers.corpus import CorpusFile, rows
from tests.helpers.shared import needs_shared, shared

SECONDS = 10
MIB = 1024
# Decoders of these may differ by rounding.
LOSSY = ("JPEG Baseline", "JPEG Extended")


def whole(frames: Iterable[Frame]) -> Pixels:
    """All frames in the order of the file, as the manifest's reader stacked them."""
    in_order = sorted(frames, key=lambda frame: frame.facts.number or 0)
    stacked = np.stack([frame.pixels for frame in in_order])
    return stacked[0] if len(stacked) == 1 else stacked


def digest(pixels: Pixels) -> str:
    little = pixels.astype(pixels.dtype.newbyteorder("<"))
    return hashlib.sha256(np.ascontiguousarray(little).tobytes()).hexdigest()[:16]


@pytest.mark.timeout(60)
@pytest.mark.parametrize("file", rows("odd", "dicom"))
def test_an_odd_file_opens_as_its_manifest_says(file: CorpusFile) -> None:
    if "has no image" in file["expected"]:
        with pytest.raises(EmptyImageError, match=file.path.name):
            open_study(file.path)
        return
    study = open_study(file.path)
    assert study.kind == "DICOM"
    assert len(study.frames) == int(file["frames"])
    assert (study.frames[0].width, study.frames[0].height) == (
        int(file["width"]),
        int(file["height"]),
    )
    pixels = whole(study.frames)
    if not file["pixel_sha256"]:
        assert "or decode" in file["expected"]
        return
    kind, shape = file["decoded"].rstrip("]").split("[")
    assert str(list(pixels.shape)) == f"[{shape}]"
    assert pixels.dtype == np.dtype(kind).newbyteorder("=")
    assert float(pixels.mean()) == pytest.approx(float(file["mean"]), abs=0.02)
    if not file["transfer_syntax"].startswith(LOSSY):
        assert (float(pixels.min()), float(pixels.max())) == (
            float(file["min"]),
            float(file["max"]),
        )
        assert digest(pixels) == file["pixel_sha256"]


@needs_shared("corpus", "odd", "dicom")
@pytest.mark.parametrize(
    "names",
    [
        ("MR_small.dcm", "MR_small_RLE.dcm", "MR_small_bigendian.dcm", "MR_small_jp2klossless.dcm"),
        ("emri_small.dcm", "emri_small_jpeg_ls_lossless.dcm"),
        ("US1_J2KR.dcm", "examples_jpeg2k.dcm"),
    ],
)
def test_the_same_pixels_in_other_containers_are_equal(names: tuple[str, ...]) -> None:
    studies = [open_study(shared("corpus", "odd", "dicom", name)) for name in names]
    first = whole(studies[0].frames)
    for study in studies[1:]:
        assert np.array_equal(whole(study.frames), first)
        for one, other in zip(studies[0].frames, study.frames, strict=True):
            assert pixels_sha256(one.pixels) == pixels_sha256(other.pixels)


@needs_shared("corpus", "odd", "dicom")
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("chrGerm.dcm", "Äneas, Rüdiger"),
        ("chrH31.dcm", "Yamada, Tarou (山田, 太郎; やまだ, たろう)"),
        ("chrHbrw.dcm", "שרון, דבורה"),
        ("chrI2.dcm", "Hong, Gildong (洪, 吉洞; 홍, 길동)"),
        ("chrX1.dcm", "Wang, XiaoDong (王, 小東)"),
    ],
)
def test_names_are_shown_in_their_own_letters(name: str, shown: str) -> None:
    assert open_study(shared("corpus", "odd", "dicom", name)).header.patient.name == shown


@pytest.mark.timeout(SECONDS * 3)
@pytest.mark.parametrize("file", rows("hostile", "dicom"))
def test_a_hostile_file_opens_or_is_refused_in_our_words(
    file: CorpusFile, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    begun = time.process_time()
    refusal: InputError | None = None
    frames: list[Frame] = []
    try:
        frames = list(open_study(file.path).frames)
    except InputError as error:
        refusal = error
    try:
        header = read_header(file.path, name=file.path.name)
        assert len(header.header.patient.name) <= 200
        assert header.header.patient.name.isprintable()
    except InputError as error:
        assert refusal is not None, error  # noqa: PT017
    assert time.process_time() - begun < SECONDS
    assert capfd.readouterr() == ("", "")
    assert not [record for record in caplog.records if record.name.startswith("pydicom")]
    if refusal is not None:
        assert file.path.name in refusal.sentence
        assert refusal.code in ("damaged", "unsupported_format", "too_large", "no_image")
    for frame in frames:
        assert to_canvas(frame.pixels, PreprocessSpec(size=64)).shape == (64, 64, 3)
        assert all(window.width > 0 for window in frame.facts.windows)
        assert np.isfinite(frame.facts.scale.slope)


MEMORY = """
import sys
from pathlib import Path
from mriclassifier.errors import InputError
from mriclassifier.imaging.formats import open_study
for path in sorted(Path(sys.argv[1]).iterdir()):
    try:
        for frame in open_study(path).frames:
            frame.pixels
    except InputError:
        pass
peak = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(peak[0]) // 1024)
"""


@needs_shared("corpus", "hostile", "dicom")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the peak from /proc")
@pytest.mark.timeout(120)
def test_all_hostile_files_together_need_little_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, str(shared("corpus", "hostile", "dicom"))],
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    assert done.stderr == ""
    assert int(done.stdout) < MIB


def series() -> list[Path]:
    return sorted(shared("data", "series", "dicom-t1").glob("*.dcm"))


@needs_shared("data", "series", "dicom-t1")
def test_a_real_series_is_read_slice_by_slice() -> None:
    headers = [read_header(path, name=path.name) for path in series()]
    assert len(headers) == 16
    assert len({header.header.series_uid for header in headers}) == 1
    assert {(header.rows, header.columns) for header in headers} == {(384, 274)}
    places = [header.facts.location or 0.0 for header in headers]
    steps = np.diff(places)
    # Every sixth slice of a volume with slices of two thirds of a millimetre
    assert steps == pytest.approx(np.full(15, 4.0), abs=0.01)
    assert headers[0].facts.geometry.spacing == pytest.approx((2 / 3, 0.7), abs=1e-4)
    for header, path in zip(headers, series(), strict=True):
        frame = dicom.read_frame(path, name=path.name, facts=header.facts)
        assert frame.pixels.shape == (384, 274)
        assert frame.pixels.max() > 100
