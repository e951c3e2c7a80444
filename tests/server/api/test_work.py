"""Places for uploads are bounded, and the window never waits behind the network."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from starlette.exceptions import HTTPException

from mriclassifier.errors import EngineUnavailableError, JobCancelledError
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.engine import InferenceEngine, Priority
from mriclassifier.server.api.kept import KeptPictures
from mriclassifier.server.api.work import Work
from mriclassifier.server.services import ServerLimits
from tests.helpers.pictures import encoded


def flat(level: int) -> bytes:
    return encoded(np.full((32, 32), level, np.uint8))


@pytest.fixture
def free_engine(classifier):
    """As the window has it: without a limit of its own."""
    engine = InferenceEngine(lambda: classifier)
    engine.ready.result(10)
    yield engine
    classifier.go.set()
    assert engine.close()


@pytest.fixture
def work(free_engine: InferenceEngine) -> Work:
    kept = KeptPictures(max_bytes=1 << 20, seconds=60)
    return Work(free_engine, kept, ServerLimits(max_waiting=16))


def test_with_sixteen_frames_of_the_network_waiting_one_of_the_window_is_next(
    work: Work, free_engine: InferenceEngine, classifier
) -> None:
    classifier.go.clear()
    order: list[str] = []
    lock = threading.Lock()

    def answered(name: str) -> None:
        with lock:
            order.append(name)

    def remote(number: int) -> None:
        with work.place():
            work.all(flat(number), name="a.png", owner="one")
            answered("network")

    running = free_engine.submit(Frame(np.zeros((8, 8), np.uint8)), priority=Priority.REMOTE)
    assert classifier.begun.wait(10)
    with ThreadPoolExecutor(16) as pool:
        sent = [pool.submit(remote, number) for number in range(16)]
        while free_engine.waiting < 16:
            pass
        with pytest.raises(HTTPException) as refused, work.place():
            pass
        assert refused.value.status_code == 429
        assert refused.value.headers == {"Retry-After": "1"}
        window = free_engine.submit(Frame(np.zeros((8, 8), np.uint8)))
        window.add_done_callback(lambda _: answered("window"))
        classifier.go.set()
        for one in sent:
            one.result(10)
    assert running.done()
    assert order[0] == "window"
    assert work.waiting == 0
    with work.place():
        pass


def test_a_place_is_free_again_after_an_error(work: Work) -> None:
    for _ in range(40):
        with pytest.raises(ZeroDivisionError), work.place():
            raise ZeroDivisionError
    assert work.waiting == 0


def test_a_closing_engine_is_said_in_a_sentence(
    work: Work, free_engine: InferenceEngine, classifier
) -> None:
    classifier.go.clear()
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(work.first, flat(100), name="a.png", owner="one") for _ in range(2)]
        while free_engine.waiting < 1:
            pass
        free_engine.close(0)
        classifier.go.set()
        errors = [one.exception(10) for one in asked]
    assert sum(isinstance(error, JobCancelledError) for error in errors) == 1
    with pytest.raises(EngineUnavailableError):
        work.first(flat(100), name="a.png", owner="one")


def test_a_picture_whose_turn_does_not_come_is_sent_back_and_told_why(
    work: Work, free_engine: InferenceEngine, classifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mriclassifier.server.api.work.TURN_SECONDS", 0.05)
    classifier.go.clear()
    window = free_engine.submit(Frame(np.zeros((8, 8), np.uint8)))
    assert classifier.begun.wait(10)
    with pytest.raises(HTTPException) as refused:
        work.first(flat(100), name="a.png", owner="one")
    assert refused.value.status_code == 429
    assert "go first" in refused.value.detail["message"]
    assert free_engine.waiting == 0
    classifier.go.set()
    assert window.result(10)
