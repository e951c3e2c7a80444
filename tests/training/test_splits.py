import random
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.errors import TrainingDataError, UsageError
from tests.helpers.drawn_slices import class_folders, drawn_slice, save
from tests.helpers.shared import needs_shared, shared
from training.data import Sample, load_index
from training.splits import make_splits, open_dataset, patient_from_pattern, set_aside_blocks

PATTERN = r"_(?P<patient>P\d+)_"


def _samples(counts: dict[str, int], **fields: object) -> list[Sample]:
    return [
        Sample(path=Path(label) / f"{n:04d}.png", label=label, **fields)
        for label, count in counts.items()
        for n in range(count)
    ]


def _parts_of(samples: tuple[Sample, ...], key: str) -> dict[str, set[str]]:
    parts: dict[str, set[str]] = defaultdict(set)
    for sample in samples:
        parts[getattr(sample, key)].add(sample.split)
    return parts


def test_every_class_is_divided_in_the_asked_proportions() -> None:
    split = make_splits(
        _samples({"a": 200, "b": 60, "c": 20}), fractions={"train": 8, "val": 1, "test": 1}, seed=3
    )

    counts = Counter((s.label, s.split) for s in split)
    assert counts["a", "train"] == 160
    assert counts["a", "val"] == counts["a", "test"] == 20
    assert counts["b", "val"] == counts["b", "test"] == 6
    assert counts["c", "val"] == counts["c", "test"] == 2


def test_a_small_class_still_reaches_every_part() -> None:
    split = make_splits(_samples({"a": 300, "rare": 5}), seed=0)

    assert {s.split for s in split if s.label == "rare"} == {"train", "val", "test"}


def test_copies_stay_together() -> None:
    rng = random.Random(0)
    samples = [
        replace(s, duplicate_group=f"{s.label}{rng.randrange(40)}")
        for s in _samples({"a": 150, "b": 150})
    ]

    split = make_splits(samples, seed=1)

    assert all(len(parts) == 1 for parts in _parts_of(split, "duplicate_group").values())
    shares = Counter(s.split for s in split)
    assert shares["val"] == pytest.approx(45, abs=12)
    assert shares["test"] == pytest.approx(45, abs=12)


def test_a_patient_stays_together_across_classes_and_copies() -> None:
    samples = [
        Sample(path=Path(f"{label}/x_P{n % 17}_{n}.png"), label=label, duplicate_group=str(n // 2))
        for label in ("a", "b")
        for n in range(100)
    ]

    split = make_splits(samples, seed=5, patient_of=patient_from_pattern(PATTERN))

    patients = defaultdict(set)
    for sample in split:
        patients[sample.path.name.split("_")[1]].add(sample.split)
    assert all(len(parts) == 1 for parts in patients.values())
    assert all(len(parts) == 1 for parts in _parts_of(split, "duplicate_group").values())


def test_the_same_seed_gives_the_same_parts_in_any_order() -> None:
    samples = _samples({"a": 80, "b": 50})
    shuffled = random.Random(1).sample(samples, len(samples))

    once = {s.path: s.split for s in make_splits(samples, seed=7)}
    assert once == {s.path: s.split for s in make_splits(shuffled, seed=7)}
    assert once != {s.path: s.split for s in make_splits(samples, seed=8)}


def test_given_test_images_stay_and_their_copies_leave_training() -> None:
    samples = _samples({"a": 40, "b": 40})
    samples[0] = replace(samples[0], split="test", duplicate_group="same")
    samples[1] = replace(samples[1], duplicate_group="same")

    split = make_splits(samples, seed=0)

    assert split[0].split == "test"
    assert split[1].split == "guard"
    assert Counter(s.split for s in split)["test"] == 1


def test_one_left_out_picture_does_not_take_its_patient_with_it() -> None:
    samples = _samples({"a": 30, "b": 30}, group="")
    samples = [replace(s, group=f"{s.label}{n % 6}") for n, s in enumerate(samples)]
    samples[0] = replace(samples[0], split="guard")

    split = make_splits(samples, seed=0)

    assert Counter(s.split for s in split)["guard"] == 1


@pytest.mark.parametrize("pattern", ["(?P<patient>", r"P\d+"])
def test_an_unusable_patient_pattern_is_one_sentence(pattern: str) -> None:
    with pytest.raises(UsageError, match="patient pattern"):
        patient_from_pattern(pattern)


def test_a_pattern_that_misses_files_is_refused() -> None:
    samples = [
        Sample(path=Path("a/x_P1_0.png"), label="a"),
        Sample(path=Path("b/y.png"), label="b"),
    ]

    with pytest.raises(TrainingDataError, match=r"1 of 2 file names, y\.png"):
        make_splits(samples, patient_of=patient_from_pattern(PATTERN))


@pytest.mark.parametrize("fractions", [{}, {"train": 0.0}, {"train": 1.0, "val": -0.1}])
def test_impossible_shares_are_refused(fractions: dict[str, float]) -> None:
    with pytest.raises(UsageError, match="positive"):
        make_splits(_samples({"a": 4}), fractions=fractions)


def test_calibration_takes_stretches_with_a_guard_around_them() -> None:
    samples = [
        replace(s, split="train", order=float(n), duplicate_group=f"{s.label}{n}")
        for label in ("a", "b")
        for n, s in enumerate(_samples({label: 300}))
    ]

    done = set_aside_blocks(samples, fraction=0.1, margin=10, seed=2, blocks=2)

    for label in ("a", "b"):
        orders = {
            part: np.asarray([s.order for s in done if s.label == label and s.split == part])
            for part in ("train", "calib", "guard")
        }
        assert len(orders["calib"]) == 30
        assert np.abs(orders["calib"][:, None] - orders["train"][None]).min() == 11
        assert len(orders["guard"]) <= 40
        assert np.count_nonzero(np.diff(orders["calib"]) > 1) <= 1
    assert done == set_aside_blocks(samples, fraction=0.1, margin=10, seed=2, blocks=2)
    assert done != set_aside_blocks(samples, fraction=0.1, margin=10, seed=3, blocks=2)


def test_calibration_without_slice_numbers_goes_by_group() -> None:
    samples = [
        replace(s, split="train", duplicate_group=str(n // 2), first_of_group=n % 2 == 0)
        for n, s in enumerate(_samples({"a": 200}))
    ]

    done = set_aside_blocks(samples, fraction=0.2, margin=10, seed=0)

    assert Counter(s.split for s in done) == {"train": 160, "calib": 40}
    assert all(len(parts) == 1 for parts in _parts_of(done, "duplicate_group").values())


def test_calibration_never_touches_the_held_out_parts() -> None:
    samples = [
        replace(
            s, split=("train", "val", "guard", "test")[n % 4], group=str(n // 8), order=float(n)
        )
        for n, s in enumerate(_samples({"a": 160}))
    ]

    done = set_aside_blocks(samples, fraction=0.3, margin=1, seed=0)

    changed = [(a, b) for a, b in zip(samples, done, strict=True) if a.split != b.split]
    assert changed
    assert all(a.split == "train" for a, _ in changed)


def test_a_plain_folder_is_opened_with_copies_kept_together(tmp_path: Path) -> None:
    class_folders(tmp_path, {"glioma": 12, "notumor": 12})
    for number in range(6):
        picture = drawn_slice(number, size=96)
        save(tmp_path / "glioma" / f"copy_{number}.png", np.ascontiguousarray(picture[:, ::-1]))

    dataset, small = open_dataset(tmp_path, seed=0)

    assert len(dataset.samples) == len(small.pixels) == 30
    assert sum(not s.first_of_group for s in dataset.samples) == 6
    assert all(len(p) == 1 for p in _parts_of(dataset.samples, "duplicate_group").values())
    assert {s.split for s in dataset.samples} == {"train", "val", "test"}


def test_training_and_testing_folders_do_not_share_a_picture(tmp_path: Path) -> None:
    class_folders(tmp_path / "Training", {"glioma": 10, "notumor": 10})
    class_folders(tmp_path / "Testing", {"glioma": 4, "notumor": 4}, first_head=100)
    leaked = np.ascontiguousarray(np.rot90(drawn_slice(100, size=96)))
    save(tmp_path / "Training" / "glioma" / "leaked.png", leaked)

    dataset, _ = open_dataset(tmp_path, seed=0)

    parts = {s.path.name: s.split for s in dataset.samples if "Training" in s.path.parts}
    assert parts.pop("leaked.png") == "guard"
    assert set(parts.values()) == {"train", "val"}
    tests = [s for s in dataset.samples if "Testing" in s.path.parts]
    assert {s.split for s in tests} == {"test"}
    assert len(tests) == 8


def test_a_picture_under_two_labels_is_left_out_of_every_part(tmp_path: Path) -> None:
    class_folders(tmp_path, {"glioma": 8, "notumor": 8})
    save(tmp_path / "notumor" / "wrong.png", np.ascontiguousarray(drawn_slice(0, size=96)[::-1]))

    dataset, _ = open_dataset(tmp_path)

    doubted = {s.path.name for s in dataset.samples if s.label_conflict}
    assert doubted == {"glioma_000.png", "wrong.png"}
    assert {s.path.name for s in dataset.samples if s.split == "guard"} == doubted


@needs_shared("data", "brain-mri")
def test_real_calibration_images_keep_their_distance() -> None:
    samples = load_index(shared("data", "brain-mri")).samples

    done = set_aside_blocks(samples, fraction=0.1, margin=10, seed=0)

    assert all(len(p) == 1 for p in _parts_of(done, "duplicate_group").values())
    for label in ("glioma", "meningioma", "pituitary"):
        calib, train = (
            np.asarray(
                [
                    s.order
                    for s in done
                    if s.label == label and s.split == part and s.order is not None
                ]
            )
            for part in ("calib", "train")
        )
        assert len(calib) > 40
        assert np.abs(calib[:, None] - train[None]).min() > 10
