from __future__ import annotations

import errno
from pathlib import Path

import pytest

from mriclassifier.errors import EngineUnavailableError
from mriclassifier.processor import require_avx
from training import cli
from training.failures import failure, require_tensorflow


def old() -> None:
    require_avx(lambda: {"sse4_2"})


@pytest.mark.parametrize("command", ["fit", "export"])
def test_without_avx_one_sentence_says_so_before_tensorflow_ends_the_process(
    command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(EngineUnavailableError, match="needs a processor with AVX"):
        require_tensorflow([command, "--data", "x"], require=old)
    monkeypatch.setenv("KERAS_BACKEND", "torch")
    require_tensorflow([command], require=old)


def test_commands_without_keras_run_on_any_processor() -> None:
    for words in ([], ["check", "--data", "x"], ["report"]):
        require_tensorflow(words, require=old)


@pytest.mark.parametrize(
    ("error", "words", "code"),
    [
        (ImportError("file too short", path="/opt/libtensorflow_cc.so.2"), "libtensorflow_cc", 3),
        (OSError(errno.ENOSPC, "No space left on device"), "go on with --resume", 3),
        (MemoryError(), "not enough memory to train", 2),
    ],
)
def test_what_is_no_fault_of_the_trainer_is_one_sentence(
    error: Exception,
    words: str,
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_: object) -> None:
        raise error

    monkeypatch.setattr(cli, "require_tensorflow", fail)
    assert cli.main(["fit", "--data", str(tmp_path), "--out", str(tmp_path / "run")]) == code
    assert words in capsys.readouterr().err
    assert failure(ValueError("x")) is None
