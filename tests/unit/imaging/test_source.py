from __future__ import annotations

import contextlib
import dataclasses
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mriclassifier.errors import EmptyImageError, TooLargeError, UnreadableFileError
from mriclassifier.imaging.formats import Limits, open_study
from mriclassifier.imaging.source import DEFAULT_LIMITS, read_source
from tests.helpers.pictures import drawn_head, encoded


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"“gone\.png” was not found"):
        open_study(tmp_path / "gone.png")


def test_a_folder_is_not_a_picture(tmp_path: Path) -> None:
    folder = tmp_path / "series.png"
    folder.mkdir()
    with pytest.raises(UnreadableFileError, match="is a folder"):
        open_study(folder)


def test_an_empty_file_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "empty.png"
    empty.touch()
    for source in (empty, b""):
        with pytest.raises(EmptyImageError, match="0 bytes"):
            open_study(source)


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    with pytest.raises(UnreadableFileError, match="not an ordinary file"):
        open_study(pipe)


def test_a_locked_file_says_who_may_not_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "locked.png"
    file.write_bytes(encoded(drawn_head()))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Tests may run as root, whom no permission bit stops.
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableFileError, match=r"“locked\.png” may not be read"):
        open_study(file)


def test_a_broken_disk_and_an_impossible_name_are_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UnreadableFileError):
        open_study(Path("with\0nul.png"))
    file = tmp_path / "a.png"
    file.write_bytes(b"x")

    def fail(*_: object, **__: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    with pytest.raises(UnreadableFileError, match="Input/output error"):
        open_study(file)


@pytest.mark.parametrize("name", ["Schädel Größe.png", "脳 MRI.png", "صورة.png", "a'b;c&d.png"])
def test_any_name_opens(tmp_path: Path, name: str) -> None:
    file = tmp_path / "Ärzte" / name
    file.parent.mkdir()
    file.write_bytes(encoded(drawn_head()))
    study = open_study(file)
    assert (study.name, study.path) == (name, file)


def test_a_file_over_the_size_limit_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "huge.png"
    with file.open("wb") as sparse:
        sparse.truncate(DEFAULT_LIMITS.max_file_bytes + 1)
    with pytest.raises(TooLargeError, match=r"“huge\.png” has 257 MiB; at most 256 MiB"):
        open_study(file)
    with pytest.raises(TooLargeError):
        open_study(b"x" * 11, limits=Limits(max_file_bytes=10))


def test_bytes_keep_the_given_name() -> None:
    source = read_source(b"x", name="pasted", limits=DEFAULT_LIMITS)
    assert (source.name, source.path, source.data) == ("pasted", None, b"x")


def test_a_file_that_grows_while_it_is_read_is_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "growing.bin"
    file.write_bytes(b"a" * 1000)

    class Growing(io.FileIO):
        """Has more bytes at each question than when its size was asked for."""

        def seek(self, offset: int, whence: int = 0) -> int:
            found = super().seek(offset, whence)
            if whence == io.SEEK_END:
                with file.open("ab") as more:
                    more.write(b"b" * 500)
            return found

    @contextlib.contextmanager
    def opened(path: Path, _name: str) -> Iterator[io.FileIO]:
        with Growing(path) as growing:
            yield growing

    monkeypatch.setattr("mriclassifier.imaging.source.opened_file", opened)
    assert read_source(file, name=None, limits=DEFAULT_LIMITS).data == b"a" * 1000 + b"b" * 500
    small = dataclasses.replace(DEFAULT_LIMITS, max_file_bytes=1600)
    with pytest.raises(TooLargeError):
        read_source(file, name=None, limits=small)
