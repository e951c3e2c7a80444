from __future__ import annotations

import gzip
import tracemalloc

import pytest

from mriclassifier.errors import DamagedFileError
from mriclassifier.imaging import gzipped
from mriclassifier.imaging.source import Source

PLAIN = bytes(range(256)) * 5000


def content(data: bytes, size: int) -> bytes:
    return bytes(gzipped.content(Source(data, "a.gz"), size))


@pytest.mark.parametrize("size", [1, 1000, len(PLAIN)])
def test_as_many_bytes_come_as_are_wanted(size: int) -> None:
    packed = gzip.compress(PLAIN)
    assert content(packed, size) == PLAIN[:size]
    assert gzipped.head(packed, 300) == PLAIN[:300]


def test_plain_data_are_left_alone() -> None:
    source = Source(PLAIN, "a")
    assert gzipped.content(source, 100) is source.data
    assert gzipped.head(PLAIN, 10) == PLAIN[:10]


def test_streams_behind_each_other_are_one() -> None:
    packed = gzip.compress(PLAIN[:70_000]) + gzip.compress(PLAIN[70_000:])
    assert content(packed, len(PLAIN)) == PLAIN


def test_what_is_cut_short_or_corrupt_is_said() -> None:
    packed = gzip.compress(PLAIN)
    for broken in (packed[: len(packed) // 2], packed[:-8] + bytes(8), b"\x1f\x8bnonsense"):
        with pytest.raises(DamagedFileError):
            content(broken, len(PLAIN))
    with pytest.raises(DamagedFileError):
        content(packed, len(PLAIN) + 1)
    with pytest.raises(DamagedFileError):
        content(PLAIN, len(PLAIN) + 1)


def test_a_bomb_takes_no_more_memory_than_what_is_wanted() -> None:
    bomb = gzip.compress(bytes(200 << 20), 9)
    tracemalloc.start()
    assert len(gzipped.head(bomb, 544)) == 544
    assert len(content(bomb, 1 << 20)) == 1 << 20
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 8 << 20
