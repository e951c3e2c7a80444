from __future__ import annotations

import subprocess
import sys

import pytest

from mriclassifier.inference import engines
from mriclassifier.settings import setting
from tests.helpers.shared import REPOSITORY


def test_settings_know_every_engine() -> None:
    assert [c.value for c in setting("engine.name").choices] == list(engines.ENGINES)


def test_an_engine_is_installed_if_its_libraries_are(monkeypatch: pytest.MonkeyPatch) -> None:
    there = {"onnxruntime", "keras"}
    monkeypatch.setattr(
        "importlib.util.find_spec", lambda name: object() if name in there else None
    )
    monkeypatch.delenv("KERAS_BACKEND", raising=False)
    assert engines.installed_engines() == ("onnx", "onnx-int8")
    there |= {"openvino", "tensorflow"}
    assert engines.installed_engines() == engines.ENGINES


def test_a_library_that_is_kept_out_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    assert "onnx" not in engines.installed_engines()


def test_asking_imports_no_library() -> None:
    code = (
        "import sys; from mriclassifier.inference.engines import installed_engines;"
        "installed_engines();"
        "assert not {'numpy', 'onnxruntime', 'openvino', 'keras', 'tensorflow'} & {*sys.modules}"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=REPOSITORY)
