"""Batches without the network: what ends them, and what becomes of those that nobody asks for."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.inference.prediction import ModelId
from mriclassifier.server.api.batch import RemoteBatch, SentFile
from mriclassifier.server.api.batches import OPEN_SECONDS, Batches
from mriclassifier.server.api.folder import UploadFolder
from mriclassifier.server.api.kept import KeptPictures
from mriclassifier.server.services import ServerLimits
from tests.helpers.pictures import encoded


class Kept:
    """Batches, their clock and their folder."""

    def __init__(self, engine: InferenceEngine, parent: Path) -> None:
        self.now = 0.0
        self.folder = UploadFolder(parent)
        self.pictures = KeptPictures(max_bytes=1 << 20, seconds=1800)
        self.batches = Batches(
            engine=engine,
            kept=self.pictures,
            folder=self.folder,
            limits=ServerLimits(),
            clock=lambda: self.now,
        )
        self.ended: list[str] = []

    def file(self, level: int = 100) -> SentFile:
        path = self.folder.new()
        path.write_bytes(encoded(np.full((16, 16), level, np.uint8)))
        return SentFile(path=path, shown="a.png", size=path.stat().st_size)

    def begin(self, count: int = 1, *, more: bool = False) -> RemoteBatch:
        return self.batches.create(
            "me",
            [self.file() for _ in range(count)],
            more=more,
            on_end=lambda batch: self.ended.append(batch.answer().state),
        )

    def files(self) -> list[Path]:
        return [path for path in self.folder.folder().iterdir() if path.name != "lock"]


@pytest.fixture
def kept(engine: InferenceEngine, tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(engine, tmp_path)
    yield kept
    assert kept.batches.close(10)
    kept.folder.close()
    assert not list(tmp_path.glob("mriclassifier-server-*"))


def wait(batch: RemoteBatch) -> None:
    deadline = time.monotonic() + 10
    while (not batch.has_ended or batch.is_at_work) and time.monotonic() < deadline:
        time.sleep(0.005)
    assert batch.has_ended


def test_a_batch_that_nobody_goes_on_with_is_cancelled(kept: Kept) -> None:
    batch = kept.begin(more=True)
    kept.now = OPEN_SECONDS - 1
    kept.batches.add(batch, [kept.file()], more=True)
    kept.now += OPEN_SECONDS - 1
    kept.batches.sweep()
    assert batch.is_open
    kept.now += 2
    kept.batches.sweep()
    wait(batch)
    assert batch.answer().state == "cancelled"
    assert kept.ended == ["cancelled"]


def test_an_ended_batch_is_forgotten_after_its_time(kept: Kept) -> None:
    batch = kept.begin()
    wait(batch)
    assert kept.ended == ["done"]
    kept.now = 1799
    kept.batches.sweep()
    assert kept.batches.of("me") == [batch]
    kept.now = 1801
    kept.batches.sweep()
    assert kept.batches.of("me") == []
    assert batch.rows.read(0, 10) == []
    assert len(kept.pictures) == 0


def test_the_end_of_the_server_cancels_all_and_leaves_no_file(kept: Kept, classifier) -> None:
    classifier.go.clear()
    batches = [kept.begin(3) for _ in range(3)]
    assert classifier.begun.wait(10)
    kept.batches.begin_close()
    classifier.go.set()
    assert kept.batches.close(10)
    assert {batch.answer().state for batch in batches} == {"cancelled"}
    assert not kept.files()


def test_another_model_fails_the_batch(kept: Kept, classifier) -> None:
    classifier.go.clear()
    batch = kept.begin(3)
    classifier.model = ModelId(name="other", version="2", sha256="1" * 64)
    classifier.go.set()
    wait(batch)
    answer = batch.answer()
    assert answer.state == "failed"
    assert answer.error is not None
    assert answer.error.message.startswith("Another model")
    assert not kept.files()


@pytest.mark.allow_log("a batch from the network ended by ZeroDivisionError")
def test_a_fault_of_ours_fails_the_batch_and_says_nothing_of_the_upload(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise ZeroDivisionError("patient John Doe")

    monkeypatch.setattr("mriclassifier.server.api.batch.row_record", faulty)
    batch = kept.begin(2)
    wait(batch)
    answer = batch.answer()
    assert answer.state == "failed"
    assert answer.error is not None
    assert "John" not in answer.error.message
    assert kept.ended == ["failed"]


def test_an_engine_that_closes_cancels_the_batch(kept: Kept, engine, classifier) -> None:
    classifier.go.clear()
    batch = kept.begin(3)
    assert classifier.begun.wait(10)
    engine.close(0)
    classifier.go.set()
    wait(batch)
    assert batch.answer().state in ("cancelled", "failed")
    assert not kept.files()


def test_a_file_that_vanished_is_one_failed_row(kept: Kept) -> None:
    sent = kept.file()
    sent.path.unlink()
    batch = kept.batches.create("me", [sent, kept.file()], more=False)
    wait(batch)
    assert (batch.answer().state, batch.answer().failed) == ("done", 1)
    assert b"a.png" in batch.rows.read(0, 1)[0]
    assert sent.path.name.encode() not in batch.rows.read(0, 1)[0]


def test_a_full_engine_is_asked_again(kept: Kept, engine, classifier) -> None:
    classifier.go.clear()
    frame = replace(kept_frame())
    others = [engine.submit(frame, priority=20) for _ in range(9)]
    batch = kept.begin(2)
    time.sleep(0.05)
    classifier.go.set()
    for other in others:
        other.exception(10)
    wait(batch)
    assert (batch.answer().state, batch.answer().failed) == ("done", 0)


def kept_frame():
    from mriclassifier.imaging.study import Frame

    return Frame(np.full((8, 8), 100, np.uint8))


def test_a_killed_servers_folder_is_cleared_and_a_living_ones_is_not(tmp_path: Path) -> None:
    living = UploadFolder(tmp_path)
    (living.folder() / "upload").write_bytes(b"x")
    dead = tmp_path / "mriclassifier-server-dead"
    dead.mkdir()
    (dead / "lock").touch()
    (dead / "upload").write_bytes(b"x")
    (tmp_path / "mriclassifier-server-file").touch()
    second = UploadFolder(tmp_path)
    assert not dead.exists()
    assert (living.folder() / "upload").exists()
    assert living.folder().stat().st_mode & 0o777 == 0o700
    assert living.new().parent == living.folder()
    living.close()
    second.close()
    assert [path.name for path in tmp_path.iterdir()] == ["mriclassifier-server-file"]
    with pytest.raises(OSError, match="ends"):
        living.new()
