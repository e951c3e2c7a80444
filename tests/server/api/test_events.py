"""A stream of events lives as long as its batch, its client and its server, and no longer."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2 as httpx
import numpy as np
import pytest

from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.api import events
from mriclassifier.server.api.schemas import BatchAnswer
from mriclassifier.server.runner import Server
from tests.helpers.pictures import encoded
from tests.helpers.web_server import serving


@pytest.fixture
def served(engine: InferenceEngine, tmp_path: Path) -> Iterator[Server]:
    with serving(engine, tmp_path) as server:
        yield server


@pytest.fixture
def program(served: Server) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {served.url.partition('token=')[2]}"}
    with httpx.Client(base_url=served.address, headers=headers, timeout=10) as client:
        yield client


def begin(program: httpx.Client, count: int, *, more: bool = False) -> dict[str, str]:
    picture = encoded(np.full((16, 16), 100, np.uint8))
    files = [("files", (f"{number}.png", picture)) for number in range(count)]
    answer = program.post("/api/v1/batches", params={"more": more}, files=files)
    assert answer.status_code == 202
    return dict(answer.json())


def read_until(lines: Iterator[str], wanted: str) -> list[str]:
    seen = []
    for line in lines:
        seen.append(line)
        if wanted in line:
            return seen
    raise AssertionError(f"{wanted!r} never came")


def test_rows_are_told_while_the_batch_goes_on_and_after_a_break_the_next_ones(
    program: httpx.Client,
) -> None:
    batch = begin(program, 2, more=True)
    with program.stream("GET", batch["events"]) as stream:
        assert stream.headers["content-type"].startswith("text/event-stream")
        seen = read_until(stream.iter_lines(), '"done":2')
    assert [line for line in seen if line.startswith("id: ")] == ["id: 1", "id: 2"]
    picture = encoded(np.full((16, 16), 101, np.uint8))
    add = f"/api/v1/batches/{batch['id']}/files"
    with program.stream("GET", batch["events"], headers={"Last-Event-ID": "2"}) as stream:
        lines = stream.iter_lines()
        read_until(lines, "event: progress")
        with httpx.Client(base_url=program.base_url, headers=program.headers) as other:
            assert other.post(add, files=[("files", ("3.png", picture))]).status_code == 202
        rest = read_until(lines, "event: end")
    assert [line for line in rest if line.startswith("id: ")] == ["id: 3"]


def test_a_client_that_goes_away_frees_its_place(program: httpx.Client, served: Server) -> None:
    batch = begin(program, 1, more=True)
    for _ in range(40):  # more than there are places at once
        with program.stream("GET", batch["events"]) as stream:
            assert stream.status_code == 200
            read_until(stream.iter_lines(), "event: progress")
        time.sleep(0.02)


def test_a_stream_says_that_it_lives_and_ends_after_its_time(
    program: httpx.Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "PING_SECONDS", 0.05)
    monkeypatch.setattr(events, "STREAM_SECONDS", 0.3)
    batch = begin(program, 1, more=True)
    text = program.get(batch["events"]).text
    assert text.count(": ping") >= 2
    assert "event: end" not in text


def test_the_end_of_the_server_ends_streams_and_batches(
    program: httpx.Client, served: Server
) -> None:
    batch = begin(program, 1, more=True)
    with program.stream("GET", batch["events"]) as stream:
        lines = stream.iter_lines()
        read_until(lines, "event: progress")
        assert served.stop(), "it waits for no stream"
        list(lines)


def test_a_change_wakes_a_stream_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "PING_SECONDS", 0.05)
    batch = StillBatch()

    async def follow() -> list[bytes]:
        stream = events.batch_events(batch, after=0, is_closing=lambda: batch.asked > 5)  # type: ignore[arg-type]
        return [piece async for piece in stream]

    pieces = asyncio.run(follow())
    assert pieces.count(b": ping\n\n") == 5, "it sleeps between two changes"
    assert not batch.listeners


class StillBatch:
    """A batch in which nothing happens but one change."""

    def __init__(self) -> None:
        self.asked = 0
        self.rows = self
        self.listeners: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return self.listeners.clear

    def answer(self) -> BatchAnswer:
        self.asked += 1
        if self.asked == 1:
            for listener in self.listeners:
                listener()
        return BatchAnswer(
            id="b", state="running", open=True, waiting=False, total=1, done=0, rows=0, failed=0,
            error=None, events="", csv="", rows_url="", notice="",
        )  # fmt: skip

    def read(self, after: int, limit: int) -> list[bytes]:
        return []
