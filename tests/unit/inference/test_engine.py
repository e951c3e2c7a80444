import os
import sys
import threading
from concurrent.futures import CancelledError

import numpy as np
import pytest

from mriclassifier.drawings import axial_ring
from mriclassifier.errors import (
    BundleDamagedError,
    BundleMissingError,
    EngineBusyError,
    EngineUnavailableError,
)
from mriclassifier.imaging.study import Frame
from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.classifier import Classifier, open_classifier
from mriclassifier.inference.engine import (
    EngineState,
    InferenceEngine,
    Priority,
)
from mriclassifier.inference.predictors import Outputs
from tests.helpers.bundles import write_bundle

WAIT = 10


class FakePredictor:
    """Answers with the order of its calls; waits at a gate where one is given."""

    name = "onnx"
    head_kernel = np.ones((16, 4), np.float32)
    lanes = 1
    together = 1

    def __init__(self, *, gate=None, fails=False):
        self.gate, self.fails = gate, fails
        self.entered = threading.Event()
        self.threads = set()
        self.calls = 0
        self.closed = False

    def run(self, batch):
        self.threads.add(threading.current_thread())
        self.entered.set()
        if self.gate is not None:
            assert self.gate.wait(WAIT)
        if self.fails:
            raise MemoryError("no more memory")
        self.calls += 1
        logits = np.array([[self.calls, 0, 0, 0]], np.float32)
        return Outputs(logits, np.ones((1, 4, 4, 16), np.float32))

    def close(self):
        self.threads.add(threading.current_thread())
        self.closed = True


@pytest.fixture
def folder(tmp_path):
    return write_bundle(tmp_path / "tiny")


@pytest.fixture
def start(folder):
    engines = []

    def begin(predictor, **options):
        engine = InferenceEngine(lambda: Classifier(load_bundle(folder), predictor), **options)
        engines.append((engine, predictor))
        return engine

    yield begin
    for engine, predictor in engines:
        if predictor.gate is not None:
            predictor.gate.set()
        assert engine.close(WAIT)


def frame():
    return Frame(axial_ring())


def turn(future):
    """Which run of the network answered."""
    return int(future.result(WAIT).logits[0])


def test_a_frame_is_answered_by_the_one_thread_that_owns_the_model(start):
    predictor = FakePredictor()
    engine = start(predictor)
    assert engine.ready.result(WAIT).model.name == "tiny"
    assert turn(engine.submit(frame())) == 1
    assert turn(engine.submit(frame())) == 2
    assert engine.state is EngineState.READY
    assert engine.close(WAIT)
    assert predictor.closed
    assert len(predictor.threads) == 1
    assert threading.main_thread() not in predictor.threads


def test_the_window_goes_ahead_of_its_batch_and_both_of_the_network(start):
    gate = threading.Event()
    predictor = FakePredictor(gate=gate)
    engine = start(predictor)
    running = engine.submit(frame(), priority=Priority.BATCH)
    assert predictor.entered.wait(WAIT)
    batch = [engine.submit(frame(), priority=Priority.BATCH) for _ in range(3)]
    far = engine.submit(frame(), priority=Priority.REMOTE_BATCH)
    remote = engine.submit(frame(), priority=Priority.REMOTE)
    batch.append(engine.submit(frame(), priority=Priority.BATCH))
    window = [engine.submit(frame()) for _ in range(2)]
    assert engine.state is EngineState.BUSY
    assert engine.waiting == 8
    gate.set()
    assert [turn(f) for f in (running, *window, *batch, remote, far)] == list(range(1, 10))


def test_a_frame_that_is_looked_at_now_moves_forward(start):
    gate = threading.Event()
    predictor = FakePredictor(gate=gate)
    engine = start(predictor)
    running = engine.submit(frame(), priority=Priority.BATCH)
    assert predictor.entered.wait(WAIT)
    batch = [engine.submit(frame(), priority=Priority.BATCH) for _ in range(3)]
    assert engine.hasten(batch[2], Priority.WINDOW)
    assert not engine.hasten(batch[2], Priority.WINDOW), "it is there already"
    assert not engine.hasten(running, Priority.WINDOW)
    gate.set()
    assert [turn(f) for f in (running, batch[2], batch[0], batch[1])] == [1, 2, 3, 4]


def test_a_cancelled_frame_is_never_run(start):
    gate = threading.Event()
    predictor = FakePredictor(gate=gate)
    engine = start(predictor)
    first = engine.submit(frame())
    assert predictor.entered.wait(WAIT)
    second, third = engine.submit(frame()), engine.submit(frame())
    assert second.cancel()
    assert not first.cancel()
    gate.set()
    assert (turn(first), turn(third)) == (1, 2)
    assert predictor.calls == 2


def test_a_full_engine_says_busy_except_to_the_window(start):
    gate = threading.Event()
    predictor = FakePredictor(gate=gate)
    engine = start(predictor, max_waiting=2)
    engine.submit(frame())
    assert predictor.entered.wait(WAIT)
    waiting = [engine.submit(frame(), priority=Priority.REMOTE) for _ in range(2)]
    refused = engine.submit(frame(), priority=Priority.REMOTE)
    with pytest.raises(EngineBusyError, match="2 pictures wait already"):
        refused.result(WAIT)
    window = engine.submit(frame())
    for future in (waiting[0], window):
        assert future.cancel()
    late = engine.submit(frame(), priority=Priority.REMOTE)
    gate.set()
    assert (turn(waiting[1]), turn(late)) == (2, 3)


def test_an_error_reaches_the_future_and_the_engine_goes_on(start):
    predictor = FakePredictor(fails=True)
    engine = start(predictor)
    with pytest.raises(MemoryError):
        engine.submit(frame()).result(WAIT)
    predictor.fails = False
    assert turn(engine.submit(frame())) == 1


def test_closing_while_busy_is_bounded_and_cancels_what_waits(start):
    gate = threading.Event()
    predictor = FakePredictor(gate=gate)
    engine = start(predictor)
    running = engine.submit(frame())
    assert predictor.entered.wait(WAIT)
    waiting = engine.submit(frame())
    assert not engine.close(0.05)
    assert engine.state is EngineState.CLOSED
    with pytest.raises(CancelledError):
        waiting.result(WAIT)
    gate.set()
    assert turn(running) == 1
    assert engine.close(WAIT)
    assert predictor.closed


def test_a_closed_engine_answers_with_a_clear_error(start):
    engine = start(FakePredictor())
    assert engine.close(WAIT)
    for future in (engine.submit(frame()), engine.switch(FakePredictor)):
        with pytest.raises(EngineUnavailableError, match="closed"):
            future.result(WAIT)
    assert engine.close(WAIT)


def test_closing_while_the_model_loads_is_bounded_and_leaves_no_thread(folder):
    loading, gate = threading.Event(), threading.Event()
    predictor = FakePredictor()

    def factory():
        loading.set()
        assert gate.wait(WAIT)
        return Classifier(load_bundle(folder), predictor)

    engine = InferenceEngine(factory)
    assert loading.wait(WAIT)
    assert engine.state is EngineState.LOADING
    assert not engine.close(0.05)
    gate.set()
    assert engine.close(WAIT)
    assert predictor.closed


def test_a_model_that_cannot_be_loaded_fails_every_frame_with_the_reason(tmp_path):
    engine = InferenceEngine(lambda: open_classifier(tmp_path / "nothing"))
    with pytest.raises(BundleMissingError):
        engine.ready.result(WAIT)
    assert engine.state is EngineState.FAILED
    assert engine.info is None
    with pytest.raises(BundleMissingError):
        engine.submit(frame()).result(WAIT)
    good = write_bundle(tmp_path / "good")
    assert engine.switch(lambda: open_classifier(good)).result(WAIT).engine == "onnx"
    assert engine.submit(frame()).result(WAIT).model.name == "tiny"
    assert engine.close(WAIT)


def test_a_switch_goes_ahead_of_waiting_frames_and_lets_the_old_model_go(start, folder):
    gate = threading.Event()
    old, new = FakePredictor(gate=gate), FakePredictor()
    new.calls = 100
    engine = start(old)
    running = engine.submit(frame())
    assert old.entered.wait(WAIT)
    waiting = engine.submit(frame())
    switched = engine.switch(lambda: Classifier(load_bundle(folder), new))
    gate.set()
    assert (turn(running), turn(waiting)) == (1, 101)
    assert switched.result(WAIT) == engine.info
    assert old.closed
    assert not new.closed


def test_a_switch_that_fails_keeps_the_old_model(start, folder):
    predictor = FakePredictor()
    engine = start(predictor)
    before = engine.ready.result(WAIT)
    (folder / "model.onnx").write_bytes(b"broken")
    with pytest.raises(BundleDamagedError):
        engine.switch(lambda: open_classifier(folder)).result(WAIT)
    assert not predictor.closed
    assert engine.info == before
    assert turn(engine.submit(frame())) == 1


def test_a_callback_may_use_the_engine(start):
    engine = start(FakePredictor())
    answers = []
    done = threading.Event()

    def again(future):
        answers.append(turn(future))
        if len(answers) < 3:
            engine.submit(frame()).add_done_callback(again)
        else:
            engine.close(0)
            done.set()

    engine.submit(frame()).add_done_callback(again)
    assert done.wait(WAIT)
    assert answers == [1, 2, 3]


class TwoLanes(FakePredictor):
    """Says how many runs there are at a time."""

    lanes = 2

    def __init__(self, **options):
        super().__init__(**options)
        self.inside = self.most = 0
        self.counting = threading.Lock()

    def run(self, batch):
        with self.counting:
            self.inside += 1
            self.most = max(self.most, self.inside)
        try:
            return super().run(batch)
        finally:
            with self.counting:
                self.inside -= 1


def test_a_model_with_two_lanes_answers_two_frames_at_a_time_and_no_more(start):
    gate = threading.Event()
    predictor = TwoLanes(gate=gate)
    engine = start(predictor)
    assert engine.ready.result(WAIT).lanes == engine.lanes == 2
    waiting = [engine.submit(frame(), priority=Priority.BATCH) for _ in range(6)]
    while predictor.inside < 2:
        assert not gate.wait(0.01)
    assert engine.waiting == 4
    gate.set()
    assert sorted(turn(future) for future in waiting) == [1, 2, 3, 4, 5, 6]
    assert predictor.most == 2
    assert engine.state is EngineState.READY
    assert engine.close(WAIT)
    assert predictor.closed


def test_a_model_is_changed_while_no_lane_runs_it(start, folder):
    gate = threading.Event()
    old, new = TwoLanes(gate=gate), FakePredictor()
    new.calls = 100
    engine = start(old)
    running = [engine.submit(frame()) for _ in range(2)]
    while old.inside < 2:
        assert not gate.wait(0.01)

    def factory():
        assert old.inside == 0, "a lane is at work"
        return Classifier(load_bundle(folder), new)

    switched = engine.switch(factory)
    later = engine.submit(frame())
    gate.set()
    assert sorted(turn(future) for future in running) == [1, 2]
    assert switched.result(WAIT).lanes == engine.lanes == 1
    assert turn(later) == 101
    assert old.closed


def test_closing_waits_for_every_lane_and_only_then_lets_the_model_go(start):
    gate = threading.Event()
    predictor = TwoLanes(gate=gate)
    engine = start(predictor)
    running = [engine.submit(frame()) for _ in range(2)]
    while predictor.inside < 2:
        assert not gate.wait(0.01)
    assert not engine.close(0.05)
    assert not predictor.closed
    gate.set()
    assert engine.close(WAIT)
    assert predictor.closed
    assert sorted(turn(future) for future in running) == [1, 2]


@pytest.mark.skipif(sys.platform != "linux", reason="threads have priorities of their own on Linux")
def test_every_lane_steps_back_behind_whoever_asks(start):
    class Looks(TwoLanes):
        def run(self, batch):
            seen.add(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))
            return super().run(batch)

    seen: set[int] = set()
    gate = threading.Event()
    predictor = Looks(gate=gate)
    engine = start(predictor)
    waiting = [engine.submit(frame()) for _ in range(2)]
    while predictor.inside < 2:
        assert not gate.wait(0.01)
    gate.set()
    assert sorted(turn(future) for future in waiting) == [1, 2]
    own = os.getpriority(os.PRIO_PROCESS, os.getpid())
    assert seen == {min(19, own + 5)}
