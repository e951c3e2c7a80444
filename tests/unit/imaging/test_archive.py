from __future__ import annotations

import io
import struct
import threading
import zipfile
from pathlib import Path

import pytest

from mriclassifier.errors import (
    DamagedFileError,
    EmptyImageError,
    InputError,
    TooLargeError,
    UnreadableFileError,
    UnsupportedFormatError,
)
from mriclassifier.imaging import archive
from mriclassifier.imaging.archive import Member
from mriclassifier.imaging.source import DEFAULT_LIMITS, Limits

CONTENT = {"b/two.dcm": b"two" * 5000, "a/one.dcm": b"one", "c/empty": b""}


def packed(content: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as made:
        for name, data in content.items():
            made.writestr(name, data)
    return held.getvalue()


def listed(data: bytes | Path, **limits: int) -> tuple[Member, ...]:
    return archive.members(data, name="cd.zip", limits=Limits(**limits))


@pytest.mark.parametrize("method", [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
def test_members_are_read_one_at_a_time_in_order_of_name(method: int) -> None:
    found = listed(packed(CONTENT, method))
    assert [member.name for member in found] == sorted(CONTENT)
    for member in found:
        assert member.read(DEFAULT_LIMITS) == CONTENT[member.name]
        assert member.head(2) == CONTENT[member.name][:2]
    assert found[1].short_name == "two.dcm"


def test_a_file_on_disk_is_read_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "cd.zip"
    file.write_bytes(packed(CONTENT | {"../../outside.dcm": b"x", "/root.dcm": b"y"}))
    found = listed(file)
    assert {member.path for member in found} == {file}
    for member in found:
        member.read(DEFAULT_LIMITS)
    assert list(tmp_path.iterdir()) == [file]
    assert not (tmp_path.parent / "outside.dcm").exists()


def test_a_file_that_vanishes_or_changes_is_said(tmp_path: Path) -> None:
    file = tmp_path / "cd.zip"
    file.write_bytes(packed(CONTENT))
    member = listed(file)[1]
    file.write_bytes(bytes(20_000))
    with pytest.raises(UnreadableFileError, match="was changed"):
        member.read(DEFAULT_LIMITS)
    file.unlink()
    with pytest.raises(UnreadableFileError, match="was not found"):
        member.read(DEFAULT_LIMITS)
    with pytest.raises(UnreadableFileError, match="was not found"):
        listed(file)


def test_a_password_is_one_sentence() -> None:
    data = bytearray(packed(CONTENT))
    place = data.find(b"PK\x01\x02")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\x01\x02", place + 1)
    with pytest.raises(UnsupportedFormatError, match=r"protected by a password\. Unpack it"):
        listed(bytes(data))[0].read(DEFAULT_LIMITS)


def test_other_ways_of_packing_are_refused() -> None:
    with pytest.raises(UnsupportedFormatError, match="packed in a way"):
        listed(packed(CONTENT, zipfile.ZIP_LZMA))[1].read(DEFAULT_LIMITS)


def test_bombs_are_refused_by_what_they_state_and_by_what_they_are() -> None:
    data = packed({"bomb.dcm": bytes(1 << 22)})
    with pytest.raises(TooLargeError, match="at most 1 MiB"):
        listed(data)[0].read(Limits(max_file_bytes=1 << 20))
    with pytest.raises(TooLargeError, match="once unpacked"):
        listed(data, max_archive_bytes=1 << 20)
    lying = bytearray(data)
    central = lying.find(b"PK\x01\x02")
    struct.pack_into("<L", lying, central + 24, 1000)  # states 1000 bytes
    member = listed(bytes(lying))[0]
    assert member.size == 1000
    with pytest.raises(DamagedFileError):
        member.read(DEFAULT_LIMITS)


def test_very_many_members_are_refused() -> None:
    data = packed({f"{number}.dcm": b"" for number in range(30)})
    with pytest.raises(TooLargeError, match="more than 20 files"):
        listed(data, max_members=20)
    # As the end of the file states it, before the list is read
    end = data.rfind(b"PK\x05\x06")
    lying = bytearray(data)
    struct.pack_into("<L", lying, end + 12, 0x7FFFFFFF)
    with pytest.raises(TooLargeError):
        listed(bytes(lying))


@pytest.mark.parametrize("cut", [20, 60, 200])
def test_a_file_that_was_not_copied_to_its_end_is_damaged(cut: int) -> None:
    data = packed(CONTENT)
    with pytest.raises(DamagedFileError, match="list of contents"):
        listed(data[:-cut])


def test_a_member_that_is_corrupt_fails_alone() -> None:
    data = bytearray(packed(CONTENT))
    data[data.find(b"b/two.dcm") + 12] ^= 0xFF
    found = listed(bytes(data))
    with pytest.raises(DamagedFileError):
        found[1].read(DEFAULT_LIMITS)
    assert found[0].read(DEFAULT_LIMITS) == b"one"


def test_an_empty_file_says_so() -> None:
    with pytest.raises(EmptyImageError):
        listed(packed({}))
    with pytest.raises(EmptyImageError):
        listed(packed({"folder/": b""}))


def test_names_are_plain_and_in_the_right_letters() -> None:
    found = listed(packed({"Schädel/脳.dcm": b"", "a\x07\x1b[31m.dcm": b""}))
    assert {member.name for member in found} == {"Schädel/脳.dcm", "a��[31m.dcm"}
    # UTF-8 that does not say so
    raw = bytearray(packed({"Schädel.dcm": b"x"}))
    for place in (raw.find(b"PK\x03\x04") + 6, raw.find(b"PK\x01\x02") + 8):
        raw[place + 1] &= ~0x08
    assert listed(bytes(raw))[0].name == "Schädel.dcm"


def test_random_damage_is_one_of_our_errors() -> None:
    data = packed(CONTENT)
    for place in range(0, len(data), 3):
        torn = bytearray(data)
        torn[place] ^= 0x55
        try:
            for member in listed(bytes(torn)):
                member.head(100)
                member.read(DEFAULT_LIMITS)
        except InputError:
            pass


def test_many_threads_read_the_same(tmp_path: Path) -> None:
    file = tmp_path / "cd.zip"
    file.write_bytes(packed({f"{number}.dcm": bytes([number]) * 9999 for number in range(40)}))
    found = listed(file)
    wrong: list[str] = []

    def read() -> None:
        for member in found:
            if member.read(DEFAULT_LIMITS) != bytes([int(member.name[:-4])]) * 9999:
                wrong.append(member.name)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
