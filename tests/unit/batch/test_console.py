from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mriclassifier.batch.console import BatchModel, BatchOptions, run_batch
from mriclassifier.batch.runner import Answering
from mriclassifier.errors import DamagedFileError, OutputError, UsageError
from mriclassifier.imaging.study import Frame, FrameFacts, LazyFrames, Study
from mriclassifier.inference.prediction import Prediction
from tests.helpers.answers import CLASSES, MODEL, answer, study


def open_file(path: Path) -> Study:
    if path.name == "bad.png":
        raise DamagedFileError("{name} is damaged.", name=path.name)
    return study(int(path.stem))


def model(classify: Callable[[Frame], Prediction] = answer) -> BatchModel:
    return BatchModel(
        model=MODEL, classes=CLASSES, engine="onnx", load=lambda _: Answering(classify=classify)
    )


def never(_: int) -> Any:
    pytest.fail("the model was loaded before the outputs were known to be writable")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    images = tmp_path / "d"
    images.mkdir()
    for name in ("0.png", "1.png", "2.png"):
        (images / name).touch()
    return Path("d")


def run(*paths: Path, given: BatchModel | None = None, **options: Any) -> int:
    return run_batch(paths, BatchOptions(**options), model=given or model(), open_file=open_file)


def test_a_folder_becomes_a_table(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(folder) == 0
    out, err = capsys.readouterr()
    assert err == ""
    lines = out.splitlines()
    assert lines[0].startswith("Prediction")
    assert lines[1].startswith("Glioma")
    assert "No tumour recognised" in out
    assert lines[-2] == "3 images classified (stand-in 1, onnx)."
    assert lines[-1] == "Research use only, not for diagnosis."


def test_json_has_one_line_a_frame_and_nothing_else_on_stdout(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "bad.png").touch()
    assert run(folder, json_lines=True) == 1
    out, err = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert [Path(row["path"]).name for row in rows] == ["0.png", "1.png", "2.png", "bad.png"]
    assert [row["label"] for row in rows] == ["glioma", "meningioma", "notumor", None]
    assert rows[3]["error"]["code"] == "damaged"
    assert f"{folder / 'bad.png'}: bad.png is damaged." in err
    assert "Research use only" in err


def test_csv_and_heat_maps_can_be_had_together(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, csv=Path("out.csv"), heatmap=Path("maps")) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "Written to out.csv." in err
    with Path("out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["heatmap"] for row in rows] == [str(Path("maps", f"{n}.png")) for n in range(3)]
    assert all(Path(row["heatmap"]).is_file() for row in rows)


def test_heat_maps_are_named_in_the_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(folder / "1.png", json_lines=True, heatmap=Path("maps"))
    assert json.loads(capsys.readouterr().out)["heatmap"] == str(Path("maps", "1.png"))


@pytest.mark.parametrize("option", ["csv", "heatmap"])
def test_a_target_that_cannot_be_written_is_found_out_before_the_work(
    folder: Path, option: str
) -> None:
    Path("file").touch()
    waiting = BatchModel(model=MODEL, classes=CLASSES, engine="onnx", load=never)
    with pytest.raises(OutputError):
        run(folder, given=waiting, **{option: Path("file", "x")})


def test_the_csv_file_never_replaces_an_image(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"1\.png"):
        run(folder, csv=folder / "1.png")


def test_an_empty_folder_is_a_failed_input(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path) == 1
    out, err = capsys.readouterr()
    assert "holds no image" in err
    assert "0 images classified, 1 failed" in out


def test_ctrl_c_keeps_what_is_done(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def classify(frame: Frame) -> Prediction:
        if frame.pixels[0, 0] == 2:
            raise KeyboardInterrupt
        return answer(frame)

    with pytest.raises(KeyboardInterrupt):
        run(folder, given=model(classify), csv=Path("out.csv"))
    assert len(Path("out.csv").read_text("utf-8").splitlines()) == 3
    assert "Stopped. 2 images classified" in capsys.readouterr().err


def test_a_progress_bar_is_shown_on_a_terminal_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(folder, csv=Path("out.csv"))
    assert "Classifying" not in capsys.readouterr().err
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    run(folder, csv=Path("out.csv"))
    assert "3/3" in capsys.readouterr().err


def test_a_failed_frame_is_named_with_its_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(index: int) -> Frame:
        if index == 1:
            raise DamagedFileError("{name} is damaged.", name="s")
        return study().frames[0]

    lazy = Study(name="s", kind="DICOM", frames=LazyFrames([FrameFacts()] * 3, load))
    (tmp_path / "s.dcm").touch()
    code = run_batch([tmp_path / "s.dcm"], BatchOptions(), model=model(), open_file=lambda _: lazy)
    out, err = capsys.readouterr()
    assert code == 1
    assert err == f"{tmp_path / 's.dcm'} (frame 2): s is damaged.\n"
    assert "2 images classified, 1 failed" in out
