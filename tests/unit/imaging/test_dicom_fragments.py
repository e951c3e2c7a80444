"""Where compressed frames lie: tables of offsets, end markers, and lies about both."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence

import pytest

from mriclassifier.errors import DamagedFileError
from mriclassifier.imaging import dicom_fragments
from mriclassifier.imaging.dicom_fragments import Fragments, find, frames
from mriclassifier.imaging.source import Source

SOURCE = Source(b"", "a.dcm")
JPEG = b"\xff\xd8\xff\xe0" + bytes(8) + b"\xff\xd9"


def encapsulated(parts: Sequence[bytes], *, table: Sequence[int] = (), end: bool = True) -> bytes:
    items = [struct.pack(f"<{len(table)}L", *table), *parts]
    data = b"".join(struct.pack("<HHL", 0xFFFE, 0xE000, len(part)) + part for part in items)
    return data + (struct.pack("<HHL", 0xFFFE, 0xE0DD, 0) if end else b"")


def found(data: bytes) -> Fragments:
    return find(io.BytesIO(data), start=0, size=len(data), source=SOURCE)


def parted(data: bytes, count: int, extended: Sequence[int] = ()) -> list[list[bytes]]:
    spans = frames(found(data), count, file=io.BytesIO(data), extended=extended, source=SOURCE)
    return [[data[start:end] for start, end in frame] for frame in spans]


def test_fragments_and_offsets_are_found() -> None:
    data = encapsulated([b"aa", b"bbbb"], table=[0, 10])
    result = found(data)
    assert [data[start:end] for start, end in result.spans] == [b"aa", b"bbbb"]
    assert result.offsets == (0, 10)


def test_a_missing_last_delimiter_does_no_harm() -> None:
    assert len(found(encapsulated([b"aa", b"bb"], end=False)).spans) == 2


@pytest.mark.parametrize(
    "data",
    [
        encapsulated([b"aa"])[:-9],
        encapsulated([b"aaaa"], end=False)[:-2],
        encapsulated([b"aaaa"], end=False) + b"1234",
        encapsulated([]),
        b"",
        struct.pack("<HHL", 0xFFFE, 0xE000, 0xFFFFFFFF) + bytes(64),
        encapsulated([]).replace(b"\xdd\xe0", b"\x00\xe0") + bytes(8),
        b"\x08\x00\x05\x00" + bytes(60),
        struct.pack("<HHL", 0xFFFE, 0xE000, 0)
        + struct.pack("<HHL", 0xFFFE, 0xE000, 1 << 31)
        + b"1",
    ],
)
def test_items_that_lie_are_refused_before_anything_is_read(data: bytes) -> None:
    with pytest.raises(DamagedFileError):
        found(data)


def test_too_many_fragments_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dicom_fragments, "_MAX_FRAGMENTS", 3)
    found(encapsulated([b"aa"] * 3))
    with pytest.raises(DamagedFileError):
        found(encapsulated([b"aa"] * 6))


def test_one_frame_may_be_in_many_fragments() -> None:
    assert parted(encapsulated([JPEG[:6], JPEG[6:]]), 1) == [[JPEG[:6], JPEG[6:]]]


def test_each_fragment_is_a_frame_where_there_are_as_many() -> None:
    assert parted(encapsulated([b"aa", b"bb"]), 2) == [[b"aa"], [b"bb"]]


def test_the_table_of_offsets_tells_where_frames_begin() -> None:
    data = encapsulated([b"aa", b"bb", b"cc"], table=[0, 20])
    assert parted(data, 2) == [[b"aa", b"bb"], [b"cc"]]


def test_the_extended_table_comes_first() -> None:
    data = encapsulated([b"aa", b"bb", b"cc"], table=[0, 20])
    assert parted(data, 2, extended=[0, 10]) == [[b"aa"], [b"bb", b"cc"]]


@pytest.mark.parametrize("table", [[0, 7], [20, 0], [0, 0], [10, 20]])
def test_a_table_that_points_nowhere_gives_way_to_the_end_markers(table: list[int]) -> None:
    data = encapsulated([JPEG[:6], JPEG[6:], JPEG + b"\0"], table=table)
    assert parted(data, 2) == [[JPEG[:6], JPEG[6:]], [JPEG + b"\0"]]


@pytest.mark.parametrize(("held", "stated"), [(3, 2), (3, 1), (2, 3)])
def test_more_or_fewer_frames_than_stated_are_refused(held: int, stated: int) -> None:
    with pytest.raises(DamagedFileError, match=f"{stated} frames.* of {held}"):
        parted(encapsulated([JPEG] * held), stated)
