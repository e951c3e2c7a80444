from __future__ import annotations

import gc
import random
import shutil
import weakref
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from pydicom.dataset import Dataset

from mriclassifier.errors import (
    DamagedFileError,
    EmptyImageError,
    InputError,
    UnreadableFileError,
    UnsupportedFormatError,
)
from mriclassifier.imaging.formats import Limits
from mriclassifier.imaging.series import Found, scan
from mriclassifier.imaging.study import LazyFrames, Study
from tests.helpers.drawn_series import ROOT, drawn_volume, write_nifti, write_series
from tests.helpers.pictures import drawn_head, encoded


def found(*paths: Path) -> list[Found]:
    return list(scan(paths))


def only(*paths: Path) -> tuple[Found, Study]:
    (one,) = scan(paths)
    return one, one.read()


def sentences(study: Study | Found) -> list[str]:
    return [notice.sentence for notice in study.notices]


def codes(study: Study | Found) -> set[str]:
    return {notice.code for notice in study.notices}


def test_slices_are_in_the_order_of_their_places(tmp_path: Path) -> None:
    def change(index: int, made: Dataset) -> None:
        made.InstanceNumber = 40 - 3 * index  # numbers that say otherwise

    write_series(tmp_path, change=change)
    one, study = only(tmp_path)
    assert (one.name, one.count, one.header.patient.id) == ("T1 drawn", 12, "DRAWN-1")
    assert isinstance(study.frames, LazyFrames)
    assert (study.kind, study.plane, study.header) == ("DICOM", "axial", one.header)
    for index, (frame, drawn) in enumerate(zip(study.frames, drawn_volume(), strict=True)):
        assert np.array_equal(frame.pixels, drawn)
        assert frame.index == index
        assert frame.facts is study.facts(index)
        assert (frame.facts.location, frame.facts.number) == (3.0 * index, 40 - 3 * index)
        assert frame.facts.path
        assert frame.facts.path.parent == tmp_path
    assert codes(study) == set()


@pytest.mark.parametrize("turn", [(1, 0, 0, 0, 0, -1), (0, 1, 0, 0, 0, -1)])
def test_other_planes_and_falling_places_sort_along_the_normal(
    tmp_path: Path, turn: tuple[int, ...]
) -> None:
    normal = np.cross(turn[:3], turn[3:])

    def change(index: int, made: Dataset) -> None:
        made.ImageOrientationPatient = list(turn)
        made.ImagePositionPatient = [float(v) for v in normal * 4.0 * index]

    write_series(tmp_path, slices=5, change=change)
    _, study = only(tmp_path)
    assert study.plane == ("coronal" if turn[0] else "sagittal")
    assert [frame.facts.location for frame in study.frames] == [0, 4, 8, 12, 16]


def test_files_are_known_by_their_content(tmp_path: Path) -> None:
    for number, path in enumerate(write_series(tmp_path, slices=4)):
        path.rename(tmp_path / ("IM1", "1.2.3.4", "x.dcm", "y.png")[number])
    (tmp_path / "notes.txt").write_text("x")
    assert only(tmp_path)[0].count == 4


def test_pictures_come_first_and_each_is_one(tmp_path: Path) -> None:
    write_series(tmp_path / "a", slices=4)
    write_nifti(tmp_path / "t1.nii.gz")
    for name in ("b.png", "a.png"):
        (tmp_path / name).write_bytes(encoded(drawn_head()))
    assert [one.name for one in found(tmp_path)] == ["a.png", "b.png", "t1.nii.gz", "T1 drawn"]
    assert [len(one.read().frames) for one in found(tmp_path)] == [1, 1, 12, 4]


def test_what_comes_before_the_series_is_not_held_back(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(encoded(drawn_head()))
    (tmp_path / "b.dcm").write_bytes(bytes(128) + b"DICM" + bytes(40))
    search = scan([tmp_path / "a.png", tmp_path / "gone.dcm"])
    assert next(search).name == "a.png"


def test_two_patients_are_never_mixed_and_that_is_said(tmp_path: Path) -> None:
    def other(index: int, made: Dataset) -> None:
        if index % 2:
            made.PatientName, made.PatientID = "Other^Drawing", "DRAWN-2"

    write_series(tmp_path, change=other)
    both = found(tmp_path)
    assert [one.header.patient.id for one in both] == ["DRAWN-1", "DRAWN-2"]
    for one in both:
        assert one.count == 6
        assert "This folder holds images of 2 patients." in sentences(one)
        assert "series_of_two_patients" in codes(one)
        study = one.read()
        assert {"several_patients", "series_of_two_patients"} <= codes(study)
        for frame in study.frames:
            assert frame.facts.path
            held = frame.facts.path.read_bytes()
            assert (b"DRAWN-2" in held) == (one.header.patient.id == "DRAWN-2")


def test_several_patients_of_their_own_series_are_said_once(tmp_path: Path) -> None:
    def other(index: int, made: Dataset) -> None:
        made.PatientID = "DRAWN-2"

    write_series(tmp_path / "a", slices=4)
    write_series(tmp_path / "b", slices=4, series="2", change=other)
    both = found(tmp_path)
    assert [codes(one) for one in both] == [{"several_patients"}] * 2
    named = found(*(tmp_path / "a").iterdir(), *(tmp_path / "b").iterdir())
    assert sentences(named[0]) == ["These files hold images of 2 patients."]


def test_series_of_one_study_stay_apart(tmp_path: Path) -> None:
    def echo(index: int, made: Dataset) -> None:
        made.SeriesNumber = 0
        made.SeriesDescription = "Localiser"
        made.ImageOrientationPatient = ([1, 0, 0, 0, 1, 0], [1, 0, 0, 0, 0, -1])[index % 2]

    write_series(tmp_path, slices=5)
    write_series(tmp_path, slices=6, series="2", change=echo)
    assert [(one.name, one.count) for one in found(tmp_path)] == [
        ("Localiser (1/2)", 3),
        ("Localiser (2/2)", 3),
        ("T1 drawn", 5),
    ]
    assert len({one.key for one in found(tmp_path)}) == 3


def test_the_same_thing_found_again_has_the_same_key(tmp_path: Path) -> None:
    write_series(tmp_path / "one", slices=5)
    (tmp_path / "one" / "a.png").write_bytes(encoded(drawn_head()))
    first = [one.key for one in found(tmp_path)]
    files = list((tmp_path / "one").iterdir())
    random.Random(4).shuffle(files)
    assert {one.key for one in found(*files)} == set(first)
    assert [one.key for one in found(tmp_path)] == first


def test_missing_slices_are_said_and_marked(tmp_path: Path) -> None:
    write_series(tmp_path, change=lambda index, made: index not in (4, 8, 9))
    _, study = only(tmp_path)
    assert sentences(study) == [
        "A slice seems to be missing between slice 4 and 5.",
        "2 slices seem to be missing between slice 7 and 8.",
    ]
    marked = [n for n in range(len(study.frames)) if study.facts(n).notices]
    assert marked == [4, 7]
    assert study.facts(4).notices[0].code == "missing_slices"


def test_many_gaps_are_summed_up(tmp_path: Path) -> None:
    kept = (0, 1, 3, 4, 6, 7, 9, 10, 12, 13, 15, 16, 17, 18, 19, 20, 21, 22, 23)
    write_series(tmp_path, slices=24, size=16, change=lambda index, made: index in kept)
    _, study = only(tmp_path)
    assert sentences(study) == ["Slices seem to be missing in 5 places, the first after slice 2."]


def test_uneven_distances_are_said(tmp_path: Path) -> None:
    def change(index: int, made: Dataset) -> None:
        made.ImagePositionPatient = [0, 0, (0, 3, 6, 9, 12, 16)[index]]

    write_series(tmp_path, slices=6, change=change)
    _, study = only(tmp_path)
    assert sentences(study) == ["The distance between slices varies from 3.00 to 4.00 mm."]


def test_repeated_slices_stay_and_are_marked(tmp_path: Path) -> None:
    def change(index: int, made: Dataset) -> None:
        made.ImagePositionPatient = [0, 0, 3.0 * min(index, 4)]

    write_series(tmp_path, slices=6, change=change)
    _, study = only(tmp_path)
    assert len(study.frames) == 6
    assert sentences(study) == ["One slice lies in the same place as another one; both are shown."]
    assert study.facts(5).notices[0].sentence == "This slice lies in the same place as slice 5."
    assert {len(study.facts(n).notices) for n in range(5)} == {0}


def test_copies_byte_for_byte_are_shown_once(tmp_path: Path) -> None:
    for path in write_series(tmp_path / "a", slices=4)[:3]:
        (tmp_path / "b").mkdir(exist_ok=True)
        shutil.copy(path, tmp_path / "b" / path.name)
    _, study = only(tmp_path)
    assert len(study.frames) == 4
    assert sentences(study) == ["3 files are copies of others and are shown once."]


def test_one_object_with_other_pixels_is_not_dropped(tmp_path: Path) -> None:
    def change(index: int, made: Dataset) -> None:
        made.SOPInstanceUID = f"{ROOT}7"

    write_series(tmp_path, slices=4, change=change)
    _, study = only(tmp_path)
    assert len(study.frames) == 4


@pytest.mark.parametrize(
    "tag", ["EchoNumbers", "TemporalPositionIdentifier", "DiffusionBValue", ""]
)
def test_stacks_inside_of_one_series_are_told_apart(tmp_path: Path, tag: str) -> None:
    def change(index: int, made: Dataset) -> None:
        made.ImagePositionPatient = [0, 0, 3.0 * (index % 6)]
        made.InstanceNumber = index + 1
        made.TriggerTime = 11.0 * index  # says nothing about stacks
        if tag:
            setattr(made, tag, 1 + index // 6)

    write_series(tmp_path, slices=12, size=16, change=change)
    both = found(tmp_path)
    assert [(one.name, one.count) for one in both] == [("T1 drawn (1/2)", 6), ("T1 drawn (2/2)", 6)]
    for number, one in enumerate(both):
        assert codes(one) == set()
        facts = [one.read().facts(n) for n in range(6)]
        assert [entry.number for entry in facts] == list(range(6 * number + 1, 6 * number + 7))


def test_files_without_places_are_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    def change(index: int, made: Dataset) -> None:
        del made.ImagePositionPatient
        made.InstanceNumber = 20 - index

    write_series(tmp_path, slices=5, change=change)
    _, study = only(tmp_path)
    assert codes(study) == {"order_uncertain"}
    assert [study.facts(n).number for n in range(5)] == [16, 17, 18, 19, 20]


def test_files_that_name_no_series_belong_together_only_by_folder_and_place(tmp_path: Path) -> None:
    def unnamed(index: int, made: Dataset) -> None:
        del made.SeriesInstanceUID, made.StudyInstanceUID

    def without_place(index: int, made: Dataset) -> None:
        unnamed(index, made)
        del made.ImagePositionPatient

    write_series(tmp_path / "a", slices=4, change=unnamed)
    write_series(tmp_path / "b", slices=4, change=unnamed)
    write_series(tmp_path / "c", slices=3, change=without_place)
    assert sorted(one.count for one in found(tmp_path)) == [1, 1, 1, 4, 4]


def test_bad_files_are_rows_of_their_own(tmp_path: Path) -> None:
    files = write_series(tmp_path, slices=5)
    (tmp_path / "empty.dcm").touch()
    (tmp_path / "torn.dcm").write_bytes(files[0].read_bytes()[:150])
    (tmp_path / "nothing.dcm").write_bytes(b"no image at all" * 9)
    rows = {one.name: one for one in found(tmp_path)}
    assert set(rows) == {"empty.dcm", "torn.dcm", "nothing.dcm", "T1 drawn"}
    assert rows["T1 drawn"].count == 5
    for name in ("empty.dcm", "torn.dcm", "nothing.dcm"):
        with pytest.raises(InputError, match=name):
            rows[name].read()


def test_an_object_without_pixels_is_a_row_with_its_reason(tmp_path: Path) -> None:
    def change(index: int, made: Dataset) -> None:
        del made.PixelData

    write_series(tmp_path, slices=1, change=change)
    (one,) = found(tmp_path)
    with pytest.raises(EmptyImageError):
        one.read()


def test_a_slice_that_vanishes_fails_alone(tmp_path: Path) -> None:
    write_series(tmp_path, slices=5)
    _, study = only(tmp_path)
    gone = study.facts(2).path
    assert gone
    gone.unlink()
    with pytest.raises(UnreadableFileError, match=gone.name):
        study.frames[2]
    assert all(study.frames[n].pixels.size for n in (0, 1, 3, 4))


def test_a_damaged_slice_fails_alone(tmp_path: Path) -> None:
    files = write_series(tmp_path, slices=5)
    for path in files[2:4]:
        path.write_bytes(path.read_bytes()[:-100])
    _, study = only(tmp_path)
    failed = 0
    for index in range(5):
        try:
            assert study.frames[index].pixels.shape == (64, 64)
        except DamagedFileError:
            failed += 1
    assert failed == 2


def test_a_slice_alone_opens_like_any_file(tmp_path: Path) -> None:
    (path,) = write_series(tmp_path, slices=1)
    one, study = only(path)
    assert (one.name, one.count, one.key) == (path.name, 1, ("file", str(path), ""))
    assert study.header.patient.id == "DRAWN-1"
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(DamagedFileError):
        only(path)


def zipped(folder: Path, file: Path) -> Path:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for path in folder.rglob("*"):
            made.write(path, f"CD/IMAGES/{path.stem}")
    return file


def test_a_series_in_a_zip_file_is_the_same_series(tmp_path: Path) -> None:
    write_series(tmp_path / "cd", slices=5)
    one, study = only(zipped(tmp_path / "cd", tmp_path / "cd.zip"))
    plain, _ = only(tmp_path / "cd")
    assert (one.name, one.count, one.key) == (plain.name, plain.count, plain.key)
    assert study.path == tmp_path / "cd.zip"
    for frame, drawn in zip(study.frames, drawn_volume(5), strict=True):
        assert np.array_equal(frame.pixels, drawn)
    (tmp_path / "cd.zip").unlink()
    with pytest.raises(UnreadableFileError, match=r"cd\.zip"):
        study.frames[0]


def test_a_search_can_be_ended(tmp_path: Path) -> None:
    write_series(tmp_path, slices=5)
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 3

    assert list(scan([tmp_path], cancelled=cancelled)) == []
    assert len(asked) < 7


def test_frames_of_a_long_series_are_let_go(tmp_path: Path) -> None:
    write_series(tmp_path, slices=60, size=32)
    _, study = only(tmp_path)
    alive: weakref.WeakSet[Any] = weakref.WeakSet()
    most = 0
    for frame in study.frames:
        alive.add(frame)
        most = max(most, len(alive))
        del frame
    gc.collect()
    assert most <= 2
    assert not alive


def test_limits_hold_for_slices(tmp_path: Path) -> None:
    write_series(tmp_path, slices=4)
    (one,) = scan([tmp_path], limits=Limits(max_pixels=1000))
    with pytest.raises(InputError):
        one.read().frames[0]


def test_a_folder_that_holds_nothing_is_said(tmp_path: Path) -> None:
    (one,) = found(tmp_path)
    assert one.error
    with pytest.raises(EmptyImageError):
        one.read()
    (gone,) = found(tmp_path / "gone.zip")
    with pytest.raises(UnreadableFileError):
        gone.read()
    (tmp_path / "a.keras").write_bytes(b"PK\x03\x04" + bytes(90))
    (broken,) = found(tmp_path / "a.keras")
    with pytest.raises((DamagedFileError, UnsupportedFormatError)):
        broken.read()
