from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from mriclassifier.batch.files import expand_paths
from tests.helpers.drawn_series import write_series

SUFFIXES = (".png", ".jpg")
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")


def touch(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()


def listed(*paths: Path, recursive: bool = False) -> list[str]:
    items = expand_paths(paths, recursive=recursive, suffixes=SUFFIXES)
    assert all(item.error is None for item in items)
    return [item.path.as_posix() for item in items]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_folder_gives_its_images_in_order_of_name(tmp_path: Path) -> None:
    touch(tmp_path, "d/c.png", "d/A.PNG", "d/b.jpg", "d/notes.txt", "d/.hidden.png", "d/sub/e.png")
    assert listed(Path("d")) == ["d/A.PNG", "d/b.jpg", "d/c.png"]


def test_recursive_goes_down_and_passes_hidden_folders_by(tmp_path: Path) -> None:
    touch(tmp_path, "d/z.png", "d/a/2.png", "d/a/1.png", "d/b/deep/3.png", "d/.git/x.png")
    assert listed(Path("d"), recursive=True) == [
        "d/z.png",
        "d/a/1.png",
        "d/a/2.png",
        "d/b/deep/3.png",
    ]


def test_a_file_named_itself_is_tried_whatever_it_is_called(tmp_path: Path) -> None:
    touch(tmp_path, "scan.xyz", ".hidden")
    assert listed(Path("scan.xyz"), Path(".hidden"), Path("missing.png")) == [
        "scan.xyz",
        ".hidden",
        "missing.png",
    ]


def test_what_comes_up_twice_is_taken_once(tmp_path: Path) -> None:
    touch(tmp_path, "d/a.png", "d/b.png")
    assert listed(Path("d/b.png"), Path("d"), Path("./d/../d/a.png")) == ["d/b.png", "d/a.png"]


def test_the_suffixes_are_those_that_the_program_reads(tmp_path: Path) -> None:
    touch(tmp_path, "d/a.png", "d/b.webp", "d/c.tiff", "d/index.csv")
    assert [i.path.name for i in expand_paths([Path("d")])] == ["a.png", "b.webp", "c.tiff"]


@POSIX
def test_links_that_lead_in_circles_end(tmp_path: Path) -> None:
    touch(tmp_path, "d/a/1.png", "d/b/2.png")
    (tmp_path / "d/a/up").symlink_to(tmp_path / "d")
    (tmp_path / "d/a/over").symlink_to(tmp_path / "d/b")
    (tmp_path / "d/b/over").symlink_to(tmp_path / "d/a")
    (tmp_path / "d/self.png").symlink_to(tmp_path / "d/self.png")
    found = listed(Path("d"), recursive=True)
    assert sorted(Path(name).name for name in found) == ["1.png", "2.png", "self.png"]


@POSIX
def test_a_linked_folder_is_read_once_under_its_own_name(tmp_path: Path) -> None:
    touch(tmp_path, "d/real/1.png")
    (tmp_path / "d/alias").symlink_to(tmp_path / "d/real")
    assert listed(Path("d"), recursive=True) == ["d/real/1.png"]


@pytest.mark.parametrize("recursive", [True, False])
def test_a_folder_without_images_is_told(tmp_path: Path, recursive: bool) -> None:
    touch(tmp_path, "d/notes.txt", "d/sub/also.txt")
    (item,) = expand_paths([Path("d")], recursive=recursive, suffixes=SUFFIXES)
    assert item.error
    assert "d holds no image" in item.error.sentence
    assert ("--recursive" in item.error.sentence) is not recursive


def test_a_folder_that_cannot_be_listed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    touch(tmp_path, "d/ok/1.png", "d/shut/2.png")
    scan = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    good, bad = expand_paths([Path("d")], recursive=True, suffixes=SUFFIXES)
    assert good.error is None
    assert bad.error
    assert bad.error.sentence == f"The folder {Path('d/shut')} cannot be read: Permission denied."


def test_dicom_files_of_a_disc_are_found_without_a_suffix(tmp_path: Path) -> None:
    for number, path in enumerate(write_series(tmp_path / "d", slices=3)):
        path.rename(path.with_name(("IM0001", "1.2.840.7", "a.dcm")[number]))
    touch(tmp_path, "d/README", "d/a.7", "d/t1.nii.gz", "d/viewer.exe", "d/DICOMDIR")
    items = expand_paths([Path("d")])
    assert [i.path.name for i in items] == ["1.2.840.7", "IM0001", "a.dcm", "t1.nii.gz"]


def test_a_zip_file_stands_for_what_is_in_it(tmp_path: Path) -> None:
    write_series(tmp_path / "d", slices=2)
    with zipfile.ZipFile(tmp_path / "cd.zip", "w") as made:
        for path in (tmp_path / "d").iterdir():
            made.write(path, path.name)
    items = expand_paths([Path("cd.zip")])
    assert [(i.path, i.member.name if i.member else None) for i in items] == [
        (Path("cd.zip"), "000-1.dcm"),
        (Path("cd.zip"), "001-1.dcm"),
    ]
    (tmp_path / "cd.zip").write_bytes(b"PK\x03\x04 cut off")
    (broken,) = expand_paths([Path("cd.zip")])
    assert broken.error
    assert "cd.zip" in broken.error.sentence
