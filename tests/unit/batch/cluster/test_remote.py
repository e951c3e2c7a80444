"""Files at URLs: a store in memory stands for the others."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mriclassifier.batch.cluster import remote
from mriclassifier.errors import ClusterError, TooLargeError, UnreadableFileError
from mriclassifier.imaging.source import Limits

fsspec = pytest.importorskip("fsspec", reason="fsspec is not installed (the extra `cluster`)")


@pytest.fixture
def bucket() -> Iterator[str]:
    system = fsspec.filesystem("memory")
    for name in ("b.png", "a.PNG", ".c.png", "IM0001", "x.1", "DICOMDIR", "t.txt", "sub/d.dcm"):
        system.pipe_file(f"/bucket/{name}", b"content")
    yield "memory://bucket"
    system.rm("/bucket", recursive=True)


def test_a_bucket_gives_its_pictures(bucket: str) -> None:
    found = list(remote.files_below(bucket, recursive=False))
    assert [f.url.rpartition("/")[2] for f in found] == ["IM0001", "a.PNG", "b.png", "x.1"]
    assert [f.sniff for f in found] == [True, False, False, True]
    deep = list(remote.files_below(bucket, recursive=True))
    assert any(f.url.endswith("sub/d.dcm") for f in deep)


def test_a_file_is_itself(bucket: str) -> None:
    assert [f.url for f in remote.files_below(f"{bucket}/t.txt", recursive=False)] == [
        f"{bucket}/t.txt"
    ]


def test_content_within_the_limit(bucket: str) -> None:
    assert remote.read(f"{bucket}/b.png", "b.png", Limits()) == b"content"
    assert remote.head(f"{bucket}/b.png", "b.png") == b"content"
    with pytest.raises(TooLargeError, match=r"b\.png"):
        remote.read(f"{bucket}/b.png", "b.png", Limits(max_file_bytes=3))


def test_a_file_that_is_gone_is_one_files_fault(bucket: str) -> None:
    with pytest.raises(UnreadableFileError, match="it is not there"):
        remote.read(f"{bucket}/gone.png", "gone.png", Limits())


def test_a_bucket_that_cannot_be_read_is_one_sentence(bucket: str) -> None:
    with pytest.raises(ClusterError, match="cannot be read") as caught:
        list(remote.files_below(f"{bucket}-no", recursive=False))
    assert caught.value.exit_code == 3
    with pytest.raises(ClusterError, match="not installed"):
        list(remote.files_below("nosuchstore://x", recursive=False))


def test_a_table_is_copied_to_a_url(bucket: str, tmp_path: Path) -> None:
    (tmp_path / "t").write_bytes(b"rows")
    remote.upload(tmp_path / "t", f"{bucket}/out/t.csv")
    assert remote.read(f"{bucket}/out/t.csv", "t.csv", Limits()) == b"rows"


def test_drives_and_paths_are_no_urls() -> None:
    assert [remote.is_url(text) for text in ("s3://a/b", "C://x", "a/b", "/a://b")] == [
        True,
        False,
        False,
        False,
    ]
