from __future__ import annotations

import platform
import sys
from pathlib import Path

import pytest

from mriclassifier.errors import EngineUnavailableError, UnfitComputerError
from mriclassifier.processor import processor_flags, require_avx, require_processor

NEHALEM = {"cx16", "popcnt", "sse4_1", "sse4_2", "ssse3"}  # has all that is needed, and no AVX
CORE_2 = NEHALEM - {"popcnt", "sse4_2"}


def test_an_old_processor_is_one_sentence_before_a_library_dies_of_it() -> None:
    with pytest.raises(UnfitComputerError, match=r"lacks POPCNT, SSE4\.2, which") as info:
        require_processor(lambda: CORE_2)
    assert info.value.exit_code == 3
    require_processor(lambda: NEHALEM)


def test_tensorflow_needs_more() -> None:
    with pytest.raises(EngineUnavailableError, match=r"AVX.*--engine onnx"):
        require_avx(lambda: NEHALEM)
    require_avx(lambda: NEHALEM | {"avx"})


def test_where_nothing_tells_the_processor_is_trusted() -> None:
    require_processor(lambda: None)
    require_avx(lambda: None)


@pytest.mark.skipif(sys.platform != "linux", reason="how Linux tells it")
def test_linux_tells_the_flags(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "cpuinfo"
    file.write_text("processor\t: 0\nflags\t\t: fpu sse4_2 popcnt\nbogomips\t: 1\n")
    monkeypatch.setattr(platform, "machine", lambda: "x86_64")
    assert processor_flags(file) == {"fpu", "sse4_2", "popcnt"}
    assert processor_flags(tmp_path / "absent") is None
    file.write_text("processor\t: 0\n")
    assert processor_flags(file) is None
    monkeypatch.setattr(platform, "machine", lambda: "aarch64")
    assert processor_flags(file) is None


def test_this_computer_will_do() -> None:
    require_processor()
