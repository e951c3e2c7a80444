"""What the frozen program leaves out is not used, and what it needs is taken along."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from mriclassifier.inference.bundle import load_bundle
from tests.helpers.bundles import write_bundle
from tests.helpers.shared import REPOSITORY

SOURCES = [
    f for package in ("mriclassifier", "training") for f in (REPOSITORY / package).rglob("*.py")
]
# OpenCV's functions for video, and those that solve equations, with LAPACK behind them
LEFT_OUT = re.compile(
    r"cv2\.(Video\w*|solve\w*|invert|SVD\w*|SVBackSubst|eigen\w*|gemm|PCA\w*|calcCovarMatrix|determinant|LUT_\w+"
    r"|Mahalanobis|fitLine|fitEllipse\w*|estimate\w*|find(Homography|EssentialMat|FundamentalMat|TransformECC)"
    r"|get(Perspective|Affine)Transform|calibrate\w*|undistort\w*|KalmanFilter|ml\b|dnn\b|decolor)\b"
)


def module(name: str) -> ModuleType:
    """A module of the folder `packaging`, which is no package."""
    spec = importlib.util.spec_from_file_location(name, REPOSITORY / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


def test_no_function_is_called_whose_library_the_frozen_program_leaves_out() -> None:
    found = [
        f"{file.relative_to(REPOSITORY)}: {match[0]}"
        for file in SOURCES
        for match in LEFT_OUT.finditer(file.read_text("utf-8"))
    ]
    assert len(SOURCES) > 300
    assert not found, "packaging/trimming.py replaces what these need by stand-ins"


def test_the_codecs_that_dicom_files_need_are_taken_along() -> None:
    hook = (REPOSITORY / "packaging" / "hooks" / "hook-imagecodecs.py").read_text("utf-8")
    code = "".join(
        f.read_text("utf-8") for f in (REPOSITORY / "mriclassifier" / "imaging").glob("*.py")
    )
    called = set(re.findall(r"imagecodecs\.(\w+?)_decode", code))
    assert called == {"jpeg8", "jpegls", "jpeg2k", "packbits"}
    for name in called - {"packbits"}:
        assert f'"imagecodecs._{name}"' in hook
    assert '"imagecodecs._imcd"' in hook


@pytest.mark.parametrize(
    ("place", "stays"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqeglfs.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/imageformats/libqsvg.so", True),
        ("PySide6/Qt/translations/qtbase_zh_CN.qm", True),
        ("PySide6/Qt/translations/qtbase_lg.qm", False),
        ("PySide6/translations/qtbase_es.qm", True),
        ("onnxruntime/capi/libonnxruntime.so.1.32.0", False),
        ("onnxruntime/capi/onnxruntime_pybind11_state.cpython-311-x86_64-linux-gnu.so", True),
        ("onnxruntime/capi/libonnxruntime_providers_shared.so", True),
        ("cv2/opencv_videoio_ffmpeg500_64.dll", False),
        ("resources/models/brain-mri-resnet50/model.onnx", True),
    ],
)
def test_what_is_left_out_goes_by_its_place(place: str, stays: bool) -> None:
    trimming = module("trimming")
    kept = trimming.trim([(place, "/nowhere/x", "DATA")], Path("/nowhere"))
    assert bool(kept) is stays


@pytest.mark.skipif(sys.platform != "linux", reason="only there are system libraries found beside")
def test_of_the_systems_libraries_those_stay_that_a_system_may_lack() -> None:
    trimming = module("trimming")
    names = ["libssl.so.3", "libxcb-cursor.so.0", "libgtk-3.so.0", "libX11.so.6", "libcups.so.2"]
    entries = [(name, f"/lib/x86_64-linux-gnu/{name}", "BINARY") for name in names]
    assert [e[0] for e in entries if not trimming._is_left_out(e)] == names[:2]


def test_the_viewer_has_every_resource_but_the_model_of_record(tmp_path: Path) -> None:
    contents = module("contents")
    full = {
        Path(place, Path(source).name).as_posix()
        for source, place in contents.resource_files(REPOSITORY, tmp_path, keras=True)
    }
    viewer = {
        Path(place, Path(source).name).as_posix()
        for source, place in contents.resource_files(REPOSITORY, tmp_path, keras=False)
    }
    assert full - viewer == {"resources/models/brain-mri-resnet50/model.keras"}
    assert {
        "resources/help/user-guide.md",
        "resources/icons/app.svg",
        "resources/web/index.html",
    } <= viewer
    assert not [name for name in viewer if name.endswith(".ts")]


def test_its_manifest_says_so_and_the_model_opens(tmp_path: Path) -> None:
    contents = module("contents")
    folder = write_bundle(tmp_path / "model")
    target = tmp_path / "copy" / "manifest.json"
    contents._without_keras(folder / "manifest.json", target)
    (folder / "manifest.json").write_bytes(target.read_bytes())
    (folder / "model.keras").unlink()
    assert json.loads(target.read_text("utf-8"))["files"]["model.keras"]["optional"] is True
    assert not load_bundle(folder).has("model.keras")
