from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.errors import TrainingDataError
from tests.helpers.drawn_slices import class_folders, drawn_slice, save
from training.data import Dataset, scan_folders
from training.datacheck import check_data
from training.datareport import DataReport
from training.splits import open_dataset
from training.usable import drop_unusable, ensure_parts, ensure_trainable, notices, set_aside


def _checked(root: Path) -> tuple[Dataset, DataReport]:
    dataset, small = open_dataset(root)
    return dataset, check_data(dataset, thumbnails=small, baselines=False)


def test_sound_data_passes_without_a_word(tmp_path: Path) -> None:
    dataset, report = _checked(class_folders(tmp_path, {"glioma": 10, "notumor": 10}))

    ensure_trainable(report)
    assert notices(report) == ()
    assert drop_unusable(dataset, report) == dataset


def test_files_of_which_none_can_be_read_are_refused(tmp_path: Path) -> None:
    for label in ("glioma", "notumor"):
        (tmp_path / label).mkdir()
        (tmp_path / label / "a.png").write_bytes(b"nothing")

    with pytest.raises(TrainingDataError, match="None of the 2 images"):
        ensure_trainable(_checked(tmp_path)[1])


def test_copies_do_not_fill_a_class_up(tmp_path: Path) -> None:
    class_folders(tmp_path, {"glioma": 12, "notumor": 5})
    for number in range(12, 17):
        for turn in (1, 2):
            picture = np.rot90(drawn_slice(number, size=96), turn)
            save(tmp_path / "notumor" / f"{number}_{turn}.png", np.ascontiguousarray(picture))

    with pytest.raises(TrainingDataError, match=r"notumor .* has 5 different"):
        ensure_trainable(_checked(tmp_path)[1])


def test_many_pictures_under_two_labels_are_refused_and_few_are_dropped(tmp_path: Path) -> None:
    class_folders(tmp_path, {"glioma": 12, "notumor": 12})
    save(tmp_path / "notumor" / "wrong.png", drawn_slice(0, size=96))
    (tmp_path / "glioma" / "broken.png").write_bytes(b"nothing")
    dataset, report = _checked(tmp_path)

    with pytest.raises(
        TrainingDataError, match=r"2 of 25 .*glioma_000\.png and notumor/wrong\.png"
    ):
        ensure_trainable(report)
    ensure_trainable(report, max_conflict_share=0.1)
    kept = {s.path.name for s in drop_unusable(dataset, report).samples}
    assert {s.path.name for s in dataset.samples} - kept == {
        "wrong.png",
        "glioma_000.png",
        "broken.png",
    }
    assert [n.code for n in notices(report)] == ["unreadable_files", "two_labels"]
    assert all(n.sentence.endswith(("one.", "good.")) for n in notices(report))


def test_only_the_file_that_the_index_doubts_is_dropped(tmp_path: Path) -> None:
    class_folders(tmp_path, {"glioma": 12, "notumor": 12})
    save(tmp_path / "notumor" / "wrong.png", drawn_slice(0, size=96))
    dataset, report = _checked(tmp_path)
    told = dataset.with_samples(
        replace(s, label_conflict=s.path.name == "wrong.png") for s in dataset.samples
    )

    kept = {s.path.name for s in drop_unusable(told, report).samples}

    assert {s.path.name for s in told.samples} - kept == {"wrong.png"}


def test_a_split_that_asks_for_memory_is_noted(tmp_path: Path) -> None:
    for label, first in (("glioma", 0), ("notumor", 50)):
        for head in range(first, first + 6):
            for depth in range(5):
                path = tmp_path / label / f"head{head}_{depth}.png"
                save(path, drawn_slice(head, depth=depth / 2, size=96))

    def codes(pattern: str | None) -> set[str]:
        dataset, small = open_dataset(tmp_path, patient_pattern=pattern)
        return {n.code for n in notices(check_data(dataset, thumbnails=small))}

    assert codes(None) == {"memory_scores"}
    assert codes(r"(?P<patient>head\d+)") == set()


def test_a_single_class_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match="only one class, glioma"):
        ensure_trainable(_checked(class_folders(tmp_path, {"glioma": 12}))[1])


def test_ten_images_are_too_few(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match=r"has 5 different .* at least 10"):
        ensure_trainable(_checked(class_folders(tmp_path, {"glioma": 5, "notumor": 5}))[1])


def test_many_unreadable_files_are_refused_and_few_are_dropped(tmp_path: Path) -> None:
    class_folders(tmp_path, {"glioma": 12, "notumor": 12})
    for number in range(6):
        (tmp_path / "glioma" / f"broken{number}.png").write_bytes(b"nothing")
    ensure_trainable(_checked(tmp_path)[1])
    (tmp_path / "glioma" / "broken6.png").write_bytes(b"nothing")
    with pytest.raises(TrainingDataError, match=r"7 of 31 images .*broken\d\.png for one"):
        ensure_trainable(_checked(tmp_path)[1])


def _parted(tmp_path: Path, parts: dict[str, str]) -> Dataset:
    folder = class_folders(tmp_path, {"glioma": 2, "notumor": 2})
    dataset = scan_folders(folder)
    return dataset.with_samples(
        replace(s, split=parts.get(s.path.stem, "train")) for s in dataset.samples
    )


def test_parts_with_every_class_pass(tmp_path: Path) -> None:
    assert ensure_parts(_parted(tmp_path, {"glioma_000": "val", "notumor_000": "val"})) == ()


def test_a_class_without_training_images_is_refused(tmp_path: Path) -> None:
    parts = {"glioma_000": "val", "notumor_000": "val", "notumor_001": "guard"}
    with pytest.raises(TrainingDataError, match=r"notumor .* left to train on \(guard 1, val 1\)"):
        ensure_parts(_parted(tmp_path, parts))


def test_nothing_left_for_validation_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingDataError, match=r"Nothing is left .* to validate with"):
        ensure_parts(_parted(tmp_path, {"glioma_000": "guard"}))


def test_a_class_that_is_never_validated_is_said(tmp_path: Path) -> None:
    (notice,) = ensure_parts(_parted(tmp_path, {"glioma_000": "val"}))
    assert notice.code == "class_not_validated"
    assert "notumor" in notice.sentence


@pytest.mark.parametrize(("least", "images"), [(4, 4), (6, 6), (10, 10), (11, 0)])
def test_calibration_gets_enough_images_or_none(tmp_path: Path, least: int, images: int) -> None:
    dataset = scan_folders(class_folders(tmp_path, {"glioma": 20, "notumor": 20}))
    dataset = dataset.with_samples(
        replace(s, split="train", duplicate_group=s.path.stem) for s in dataset.samples
    )
    apart, said = set_aside(dataset, fraction=0.1, margin=0, seed=0, least=least)
    assert len(apart.part("calib")) == images
    assert [n.code for n in said] == ([] if images else ["not_calibrated"])
    assert set_aside(dataset, fraction=0.0, margin=0, seed=0, least=least) == (dataset, ())
