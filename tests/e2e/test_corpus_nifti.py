"""NIfTI of other programs opens as its manifest says; hostile ones open or are refused in our words."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import nibabel
import numpy as np
import pytest

from mriclassifier.errors import InputError
from mriclassifier.imaging.formats import open_study
from mriclassifier.imaging.preprocess import to_grey
from mriclassifier.imaging.study import Study
from tests.helpers.corpus import CorpusFile, rows
from tests.helpers.shared import needs_shared, shared

SECONDS = 10
REAL = ("data", "series", "nifti-t1c", "Pre_Scan_T1.nii.gz")


def as_stored(study: Study, path: Path) -> np.ndarray[Any, Any]:
    """The array of the file, put together again from the axial frames."""
    image = nibabel.load(path)
    stacks = []
    for number in range(study.volume.count if study.volume else 1):
        frames = study.volume.frames("axial", number) if study.volume else study.frames
        # Rows run to the back and columns to the left; nibabel's canonical axes to the right and the front
        ras = np.stack([frame.pixels for frame in frames]).swapaxes(0, 2)[::-1, ::-1]
        back = nibabel.orientations.ornt_transform(
            nibabel.orientations.axcodes2ornt("RAS"), nibabel.io_orientation(image.affine)
        )
        stacks.append(nibabel.orientations.apply_orientation(ras, back))
    return np.stack(stacks, axis=3).reshape(image.shape)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("file", rows("odd", "nifti"))
def test_an_odd_file_opens_as_its_manifest_says(file: CorpusFile) -> None:
    if file["expected"].startswith("clear"):
        with pytest.raises(InputError, match=file.path.name):
            open_study(file.path)
        return
    study = open_study(file.path)
    slices = [int(part) for part in file["frames"].split("x")]
    count = study.volume.count if study.volume else 1
    assert len(study.frames) * count == np.prod(slices)
    assert (study.frames[0].width, study.frames[0].height) == (
        int(file["width"]),
        int(file["height"]),
    )
    if "rgb" in file.path.name:
        assert all(frame.pixels.shape[2:] == (3,) for frame in study.frames)
        return
    stored = as_stored(study, file.path)
    scale = study.facts(0).scale
    values = stored.astype(np.float64) * scale.slope + scale.intercept
    assert values.min() == pytest.approx(float(file["min"]))
    assert values.max() == pytest.approx(float(file["max"]))
    # What is no number in the file is the smallest number of its slice here
    holes = ~np.isfinite(np.asarray(nibabel.load(file.path).dataobj))
    assert values[~holes].mean() == pytest.approx(float(file["mean"]), abs=1e-3)
    stored[holes] = np.nan if holes.any() else 0
    if (scale.slope, scale.intercept) == (1, 0):
        kind, shape = file["decoded"].rstrip("]").split("[")
        assert (stored.dtype, stored.shape) == (
            np.dtype(kind).newbyteorder("="),
            tuple(map(int, shape.split(", "))),
        )
        little = np.ascontiguousarray(stored, stored.dtype.newbyteorder("<"))
        assert hashlib.sha256(little.tobytes()).hexdigest()[:16] == file["pixel_sha256"]


@pytest.mark.timeout(SECONDS * 3)
@pytest.mark.parametrize("file", rows("hostile", "nifti"))
def test_a_hostile_file_opens_or_is_refused_in_our_words(
    file: CorpusFile, capfd: pytest.CaptureFixture[str]
) -> None:
    begun = time.process_time()
    refusal: InputError | None = None
    try:
        study = open_study(file.path)
        for frame in study.frames:
            assert np.isfinite(frame.pixels).all()
            assert to_grey(frame.pixels).shape == frame.pixels.shape[:2]
        if "unknown" in file["expected"]:
            assert "orientation_unknown" in {notice.code for notice in study.notices}
    except InputError as error:
        refusal = error
    if refusal is not None:
        assert "no crash" in file["expected"] or "refuse" in file["expected"]
        assert file.path.name in refusal.sentence
    else:
        assert not file["expected"].startswith(("refuse", "clear error, no"))
    assert time.process_time() - begun < SECONDS
    assert capfd.readouterr() == ("", "")


PEAK = """
import sys
from pathlib import Path
from mriclassifier.errors import InputError
from mriclassifier.imaging.formats import open_study
for name in sys.argv[1:]:
    try:
        for frame in open_study(Path(name)).frames:
            pass
    except InputError:
        pass
# Not ru_maxrss: it begins with what the test process had when it forked
peak = [line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")]
print(int(peak[0]) // 1024)
"""


@needs_shared("corpus", "hostile", "nifti")
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads the peak from /proc")
def test_all_hostile_files_together_need_little_memory() -> None:
    files = [str(path) for path in shared("corpus", "hostile", "nifti").iterdir()]
    done = subprocess.run(
        [sys.executable, "-c", PEAK, *files],
        capture_output=True,
        text=True,
        check=True,
        timeout=100,
    )
    assert int(done.stdout) < 512
    assert done.stderr == ""


@needs_shared(*REAL)
def test_the_real_volume_lies_as_nibabel_says() -> None:
    path = shared(*REAL)
    study = open_study(path)
    assert (study.plane, len(study.frames)) == ("axial", 24)
    assert study.volume
    canonical = nibabel.as_closest_canonical(nibabel.load(path))
    data = np.asarray(canonical.dataobj)
    for plane, cut in (
        ("axial", data[::-1, ::-1, 7].T),
        ("coronal", data[::-1, -1 - 7, ::-1].T),
        ("sagittal", data[7, ::-1, ::-1].T),
    ):
        frames = study.volume.frames(plane)  # type: ignore[arg-type]
        index = 7 if plane != "sagittal" else len(frames) - 1 - (data.shape[0] - 1 - 7)
        assert np.array_equal(frames[index].pixels, cut)
        place = frames.facts[index].geometry  # type: ignore[attr-defined]
        assert place.position
        # The first pixel's place in the patient, from the affine of the file
        x, y, z = place.position
        voxel = np.rint(np.linalg.inv(canonical.affine) @ [-x, -y, z, 1])[:3].astype(int)
        assert data[tuple(voxel)] == cut[0, 0]
