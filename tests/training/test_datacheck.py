import json
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.errors import OutputError, TrainingDataError
from tests.helpers.drawn_slices import class_folders, drawn_slice, save
from tests.helpers.shared import needs_shared, shared
from training.data import load_index
from training.datacheck import check_data, run_check, write_report
from training.splits import open_dataset
from training.thumbnails import read_thumbnails


def test_checking_a_folder_shows_and_writes_what_is_in_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = class_folders(tmp_path / "data", {"glioma": 30, "notumor": 20})
    save(data / "glioma" / "mirrored.png", np.ascontiguousarray(drawn_slice(3, size=96)[:, ::-1]))
    save(data / "notumor" / "wrong.png", np.ascontiguousarray(np.rot90(drawn_slice(4, size=96))))
    (data / "notumor" / "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n")

    code = run_check(data, tmp_path / "report.json")

    record = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert code == 1
    assert record["files"] == 53
    assert record["readable"] == 52
    assert record["different"] == 50
    assert record["copies"] == 2
    assert record["images_per_picture"] == {"1": 48, "2": 2}
    assert record["unique"] == {"glioma": 30, "notumor": 21}
    assert [set(group["labels"]) for group in record["conflicts"]] == [{"glioma", "notumor"}]
    assert record["unreadable"][0]["file"] == "notumor/broken.png"
    assert len(record["unreadable"][0]["reason"]) > 10
    assert record["crossing"] == record["groups_crossing"] == []
    assert record["sizes"] == {"96 x 96": 52}
    assert {b["split"] for b in record["baselines"]} == {"train", "val", "test"}
    shown = capsys.readouterr().out
    for text in ("notumor/broken.png", "notumor/wrong.png", "Copies", "accuracy"):
        assert text in shown


def test_a_split_made_by_hand_that_leaks_is_seen(tmp_path: Path) -> None:
    class_folders(tmp_path, {"glioma": 12, "notumor": 12})
    rows = ["file,label,split,patient"]
    for label in ("glioma", "notumor"):
        for number in range(12):
            rows.append(f"{label}/{label}_{number:03d}.png,{label},train,{label}{number}")
    save(tmp_path / "glioma" / "leak.png", np.ascontiguousarray(drawn_slice(2, size=96)[:, ::-1]))
    rows.append("glioma/leak.png,glioma,val,glioma9")
    (tmp_path / "index.csv").write_text("\n".join(rows), "utf-8")

    report = check_data(load_index(tmp_path))

    assert [g.files for g in report.crossing] == [("glioma/glioma_002.png", "glioma/leak.png")]
    assert [g.splits for g in report.groups_crossing] == [("train", "val")]
    baseline = {b.split: b for b in report.baselines}["val"]
    assert baseline.accuracy_mirrored == 1.0


def test_bad_data_is_shown_before_it_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class_folders(tmp_path / "data", {"glioma": 3})

    with pytest.raises(TrainingDataError, match="only one class, glioma"):
        run_check(tmp_path / "data", tmp_path / "report.json")

    words = capsys.readouterr().out.split()  # a long path may break the line anywhere
    assert "3 images" in " ".join(words)
    assert (tmp_path / "report.json").exists()


def test_an_empty_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="no images in class folders"):
        run_check(tmp_path, None)


def test_a_report_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    class_folders(tmp_path / "data", {"glioma": 3, "notumor": 3})
    dataset, small = open_dataset(tmp_path / "data")
    report = check_data(dataset, thumbnails=small, baselines=False)

    with pytest.raises(OutputError, match="cannot be written"):
        write_report(report, tmp_path / "nowhere" / "report.json")


@needs_shared("data", "brain-mri")
def test_the_real_data_is_reported_as_it_is() -> None:
    dataset = load_index(shared("data", "brain-mri"))
    chosen = [
        s
        for n, s in enumerate(dataset.samples)
        if s.split != "guard" and (n % 4 == 0 or s.label_conflict)
    ]
    conflicting = {s.duplicate_group for s in chosen if s.label_conflict}
    chosen += [s for s in dataset.samples if s.duplicate_group in conflicting and s not in chosen]
    part = dataset.with_samples(chosen)

    report = check_data(part, thumbnails=read_thumbnails([s.path for s in chosen]))

    assert len(report.conflicts) == 4
    assert not report.crossing
    assert not report.unreadable
    assert report.sizes == {"224 x 224": len(chosen)}
    scores = {b.split: b.accuracy for b in report.baselines}
    assert 0.5 < scores["val"] < scores["train"] < 1.0
