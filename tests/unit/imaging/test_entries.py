from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from mriclassifier.errors import EmptyImageError, InputError, UnsupportedFormatError
from mriclassifier.imaging.entries import Entry, entries
from mriclassifier.imaging.formats import Limits
from mriclassifier.imaging.source import DEFAULT_LIMITS
from tests.helpers.drawn_series import write_nifti, write_series
from tests.helpers.pictures import drawn_head, encoded


def names(*paths: Path, recursive: bool = True) -> list[str]:
    return [entry.name for entry in entries(paths, recursive=recursive)]


@pytest.fixture
def disc(tmp_path: Path) -> Path:
    """A folder as it comes on a CD, without a table of contents that helps."""
    folder = tmp_path / "cd"
    slices = write_series(folder / "DICOM", slices=3)
    for number, path in enumerate(slices):
        path.rename(path.with_name(("IM000001", "1.2.840.3", "b.dcm")[number]))
    (folder / "DICOMDIR").write_bytes(slices[0].with_name("IM000001").read_bytes())
    write_nifti(folder / "t1.nii.gz")
    (folder / "key.png").write_bytes(encoded(drawn_head()))
    for foreign in ("viewer.exe", "autorun.inf", "index.html", "README", "licence.txt", "a.1"):
        (folder / foreign).write_bytes(b"MZ nothing to see")
    (folder / ".hidden.dcm").write_bytes(b"x")
    return folder


def test_a_disc_gives_its_images_and_nothing_else(disc: Path) -> None:
    assert names(disc) == ["key.png", "t1.nii.gz", "1.2.840.3", "IM000001", "b.dcm"]
    assert names(disc, recursive=False) == ["key.png", "t1.nii.gz"]


def test_a_file_named_itself_is_tried_whatever_it_is(disc: Path) -> None:
    given = [disc / "DICOMDIR", disc / "README", disc / ".hidden.dcm", disc / "gone"]
    assert names(*given) == ["DICOMDIR", "README", ".hidden.dcm", "gone"]


def test_pictures_that_are_not_read_are_not_passed_over_silently(tmp_path: Path) -> None:
    for name in ("a.mnc", "b.nrrd", "c.hdr"):
        (tmp_path / name).write_bytes(b"?")
    found = list(entries([tmp_path]))
    assert [entry.name for entry in found] == ["a.mnc", "b.nrrd", "c.hdr"]
    for entry in found:
        with pytest.raises(UnsupportedFormatError):
            entry.open(DEFAULT_LIMITS)


def packed(disc: Path, **more: bytes) -> Path:
    file = disc.with_suffix(".zip")
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for path in sorted(disc.rglob("*")):
            if path.is_file():
                made.write(path, f"cd/{path.relative_to(disc)}")
        for name, data in more.items():
            made.writestr(name, data)
    return file


def test_a_zip_file_gives_what_the_folder_would(disc: Path) -> None:
    file = packed(disc)
    found = list(entries([file]))
    assert sorted(entry.name for entry in found) == sorted(names(disc))
    assert all(entry.path == file for entry in found)
    kinds = {entry.open(DEFAULT_LIMITS).kind for entry in found}
    assert kinds == {"PNG", "NIfTI", "DICOM"}
    # In a folder, too, and by its content
    file.rename(disc / "inner.zip")
    assert len(names(disc)) == 10


def test_a_zip_file_in_a_zip_file_is_told(disc: Path) -> None:
    file = packed(disc, **{"more.zip": b"PK\x03\x04", "__MACOSX/._b.dcm": b"x"})
    (told,) = [entry for entry in entries([file]) if entry.error]
    assert "inside of “cd.zip”" in told.error.sentence  # type: ignore[union-attr]
    with pytest.raises(UnsupportedFormatError):
        told.open(DEFAULT_LIMITS)


def test_a_zip_file_without_images_or_that_is_broken_is_one_error(tmp_path: Path) -> None:
    empty, broken = tmp_path / "a.zip", tmp_path / "b.zip"
    with zipfile.ZipFile(empty, "w") as made:
        made.writestr("notes.txt", b"x")
    broken.write_bytes(empty.read_bytes()[:-10])
    found = list(entries([tmp_path]))
    assert [entry.path for entry in found] == [empty, broken]
    assert isinstance(found[0].error, EmptyImageError)
    assert isinstance(found[1].error, InputError)


def test_what_comes_up_twice_is_given_once(disc: Path) -> None:
    file = packed(disc)
    once = names(disc, file)
    assert names(disc, disc / "key.png", file, disc, file) == once


def test_a_search_can_be_ended(disc: Path) -> None:
    found: list[Entry] = []
    for entry in entries([disc], recursive=True, cancelled=lambda: len(found) >= 2):
        found.append(entry)
    assert len(found) == 2


def test_limits_hold_for_members(disc: Path) -> None:
    limits = Limits(max_file_bytes=100)
    for entry in entries([packed(disc)], limits=limits):
        with pytest.raises(InputError):
            entry.open(limits)
