from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.errors import TrainingDataError
from tests.helpers.drawn_slices import class_folders, drawn_slice, save
from training.data import Dataset, Sample
from training.mixture import mix, remembering
from training.splits import open_dataset
from training.thumbnails import read_thumbnails


@pytest.fixture
def base(tmp_path: Path) -> Dataset:
    """Heads 0 to 9 glioma, 10 to 19 notumor; numbers 7 and 8 are val and calib, 9 is guard."""
    folder = class_folders(tmp_path / "base", {"glioma": 10, "notumor": 10})
    dataset, _ = open_dataset(folder)
    parts = {"7": "val", "8": "calib", "9": "guard"}
    return dataset.with_samples(
        replace(s, split=parts.get(s.path.stem[-1], "train")) for s in dataset.samples
    )


def added(mixed: Dataset, base: Dataset) -> dict[str, Sample]:
    return {s.path.name: s for s in mixed.samples[len(base.samples) :]}


def codes(notices: object) -> set[str]:
    return {n.code for n in notices}  # type: ignore[attr-defined]


def test_nothing_added_changes_nothing(base: Dataset) -> None:
    assert mix(base, []).dataset is base


def test_new_pictures_are_trained_on_and_the_held_out_parts_stay(
    base: Dataset, tmp_path: Path
) -> None:
    folder = class_folders(tmp_path / "mine", {"glioma": 3, "notumor": 3}, first_head=50)
    mixed = mix(base, [folder])
    assert {s.split for s in added(mixed.dataset, base).values()} == {"train"}
    assert mixed.dataset.samples[: len(base.samples)] == base.samples
    assert mixed.dataset.classes == base.classes
    assert codes(mixed.notices) == {"added_images"}


@pytest.mark.parametrize("number", [7, 8, 9, 17])
def test_a_copy_of_a_held_out_picture_is_not_trained_on(
    base: Dataset, tmp_path: Path, number: int
) -> None:
    folder = class_folders(tmp_path / "mine", {"glioma": 2, "notumor": 2}, first_head=50)
    turned = np.ascontiguousarray(np.rot90(drawn_slice(number, size=96))[:, ::-1])
    save(folder / "glioma" / "leak.png", turned)
    found = mix(base, [folder])
    assert added(found.dataset, base)["leak.png"].split == "guard"
    assert "added_held_copy" in codes(found.notices)
    assert sum(s.split == "train" for s in added(found.dataset, base).values()) == 4


def test_a_copy_of_a_training_picture_joins_its_group(base: Dataset, tmp_path: Path) -> None:
    save(tmp_path / "mine" / "glioma" / "again.png", drawn_slice(0, size=96)[:, ::-1].copy())
    sample = added(mix(base, [tmp_path / "mine"]).dataset, base)["again.png"]
    first = next(s for s in base.samples if s.path.name == "glioma_000.png")
    assert sample.split == "train"
    assert sample.duplicate_group == first.duplicate_group
    assert not sample.first_of_group


def test_a_plain_folder_with_another_label_takes_both_out_and_a_correction_wins(
    base: Dataset, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    save(folder / "notumor" / "other.png", drawn_slice(0, size=96))
    save(folder / "notumor" / "new.png", drawn_slice(60, size=96))
    parts = {s.path.name: s.split for s in mix(base, [folder]).dataset.samples}
    assert parts["other.png"] == parts["glioma_000.png"] == "guard"
    (folder / "index.csv").write_text(
        "file,label,original_label\nnotumor/other.png,notumor,glioma\n", "utf-8"
    )
    found = mix(base, [folder])
    parts = {s.path.name: s.split for s in found.dataset.samples}
    assert (parts["other.png"], parts["glioma_000.png"]) == ("train", "guard")
    assert "added_corrected" in codes(found.notices)


def test_two_corrections_that_contradict_each_other_are_left_out(
    base: Dataset, tmp_path: Path
) -> None:
    folder = tmp_path / "mine"
    for name, head in (("a", 0), ("b", 0), ("c", 60)):
        save(folder / f"{name}.png", drawn_slice(head, size=96))
    (folder / "index.csv").write_text(
        "file,label,original_label\na.png,notumor,x\nb.png,glioma,x\nc.png,glioma,x\n", "utf-8"
    )
    parts = {s.path.name: s.split for s in mix(base, [folder]).dataset.samples}
    assert [parts[n] for n in ("a.png", "b.png", "glioma_000.png", "c.png")] == [
        "guard",
        "guard",
        "guard",
        "train",
    ]


def test_a_patient_of_the_held_out_parts_stays_out_and_plain_numbers_are_local(
    base: Dataset, tmp_path: Path
) -> None:
    held = base.with_samples(
        replace(s, group="P7" if s.split == "val" else "1" if s.split == "calib" else s.group)
        for s in base.samples
    )
    folder = tmp_path / "mine"
    for name, head in (("same", 60), ("other", 61)):
        save(folder / f"{name}.png", drawn_slice(head, size=96))
    (folder / "index.csv").write_text(
        "file,label,patient\nsame.png,glioma,P7\nother.png,glioma,1\n", "utf-8"
    )
    found = mix(held, [folder])
    parts = {n: s.split for n, s in added(found.dataset, held).items()}
    assert parts == {"same.png": "guard", "other.png": "train"}
    assert "added_held_group" in codes(found.notices)


def test_unreadable_files_and_new_classes_are_said(base: Dataset, tmp_path: Path) -> None:
    folder = class_folders(tmp_path / "mine", {"lymphoma": 2}, first_head=50)
    (folder / "lymphoma" / "broken.png").write_bytes(b"nothing")
    found = mix(base, [folder])
    assert found.dataset.classes == ("glioma", "lymphoma", "notumor")
    assert added(found.dataset, base)["broken.png"].split == "guard"
    assert codes(found.notices) == {"added_images", "added_unreadable", "added_classes"}


def test_a_folder_with_nothing_to_train_on_is_refused(base: Dataset, tmp_path: Path) -> None:
    save(tmp_path / "mine" / "glioma" / "leak.png", drawn_slice(7, size=96))
    with pytest.raises(TrainingDataError, match="None of the 1 added images"):
        mix(base, [tmp_path / "mine"])


def test_a_picture_that_is_read_already_is_not_read_again(
    base: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [s.path for s in base.samples]
    small = read_thumbnails(paths)
    again = remembering(base.samples, small)
    monkeypatch.setattr("training.thumbnails._read", None)  # whoever reads falls over
    found = again(paths[::-2])
    assert np.array_equal(found.pixels, small.pixels[::-2])
    monkeypatch.undo()
    new = save(tmp_path / "new.png", drawn_slice(70, size=96))
    mixed = again([paths[3], new, paths[0]])
    for place, path in enumerate([paths[3], new, paths[0]]):
        alone = read_thumbnails([path])
        assert np.array_equal(mixed.pixels[place], alone.pixels[0])
        assert mixed.sizes[place] == alone.sizes[0]
