import mmap
import sys
import threading
from pathlib import Path

import numpy as np
import pytest

from mriclassifier.inference.bundle import load_bundle
from mriclassifier.inference.installed import locate
from mriclassifier.inference.predictors import memory, open_predictor
from mriclassifier.inference.predictors.memory import MemoryTidying, tidy

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone is advised on pages")


@pytest.fixture
def large_file(tmp_path):
    file = tmp_path / "model.onnx"
    with file.open("wb") as opened:
        opened.truncate(32 << 20)
    return file


@pytest.fixture
def state(tmp_path, monkeypatch):
    """The system's setting, as this test wants it."""

    def be(text):
        file = tmp_path / "enabled"
        file.write_text(text)
        monkeypatch.setattr(memory, "_STATE", file)

    be("always [madvise] never")
    return be


def workers():
    return [t for t in threading.enumerate() if t.name == "mri-inference-memory"]


def test_it_begins_after_the_second_run_and_only_once(large_file, state, monkeypatch):
    began, may_end = [], threading.Event()

    def wait(stop):
        began.append(stop)
        may_end.wait(10)
        return 0

    monkeypatch.setattr(memory, "tidy", wait)
    tidying = MemoryTidying(large_file)
    tidying.ran()
    assert not workers()
    tidying.ran()
    tidying.ran()
    assert len(workers()) == 1
    may_end.set()
    tidying.end()
    assert len(began) == 1
    assert not workers()


def test_ending_stops_it_and_nothing_begins_afterwards(large_file, state, monkeypatch):
    monkeypatch.setattr(memory, "tidy", lambda stop: int(stop.wait(10)))
    tidying = MemoryTidying(large_file)
    tidying.ran()
    tidying.ran()
    tidying.end()
    assert not workers()
    late = MemoryTidying(large_file)
    late.end()
    late.ran()
    late.ran()
    assert not workers()


@pytest.mark.parametrize(("setting", "size"), [("always madvise [never]", 32 << 20), (None, 1000)])
def test_it_leaves_alone_what_the_administrator_forbids_and_small_networks(
    tmp_path, state, setting, size
):
    if setting:
        state(setting)
    file = tmp_path / "model.onnx"
    with file.open("wb") as opened:
        opened.truncate(size)
    tidying = MemoryTidying(file)
    tidying.ran()
    tidying.ran()
    assert not workers()


def test_a_system_that_refuses_is_no_reason_to_fail(large_file, state, monkeypatch, caplog):
    def refuse(_stop):
        raise OSError("not here")

    monkeypatch.setattr(memory, "tidy", refuse)
    caplog.set_level("INFO")
    tidying = MemoryTidying(large_file)
    tidying.ran()
    tidying.ran()
    tidying.end()
    assert "small pages: not here" in caplog.text


class Advised:
    """A C library that notes what it is asked."""

    def __init__(self, refuses=()):
        self.refuses = refuses
        self.asked = []

    def madvise(self, address, length, advice):
        assert length == 2 << 20
        assert address % length == 0
        self.asked.append((address, advice))
        return -1 if advice in self.refuses else 0


@pytest.fixture
def blocks(monkeypatch):
    found = [number << 21 for number in range(5, 8)]
    monkeypatch.setattr(memory, "_blocks_in_use", lambda _libc: iter(found))
    return found


def test_every_block_is_asked_for_once(blocks, monkeypatch):
    libc = Advised()
    monkeypatch.setattr(memory, "_libc", lambda: libc)
    assert tidy(threading.Event()) == 3
    assert libc.asked == [(block, 25) for block in blocks]


def test_an_older_system_is_told_what_it_may_do_later(blocks, monkeypatch):
    libc = Advised(refuses=(25,))
    monkeypatch.setattr(memory, "_libc", lambda: libc)
    assert tidy(threading.Event()) == 3
    assert [advice for _, advice in libc.asked] == [25, 14, 14, 14]


def test_a_system_that_knows_neither_is_asked_no_further(blocks, monkeypatch):
    libc = Advised(refuses=(25, 14))
    monkeypatch.setattr(memory, "_libc", lambda: libc)
    assert tidy(threading.Event()) == 0
    assert len(libc.asked) == 2


def test_it_ends_between_two_blocks(blocks, monkeypatch):
    stop = threading.Event()
    libc = Advised()
    monkeypatch.setattr(memory, "_libc", lambda: libc)
    stop.set()
    assert tidy(stop) == 0
    assert libc.asked == []


def test_blocks_that_are_in_memory_are_found_and_no_others():
    size = 16 << 20
    with mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) as area:
        values = np.frombuffer(area, np.uint8)
        address = values.ctypes.data
        whole = range(-(-address // (2 << 20)) * (2 << 20), address + size - (2 << 20) + 1, 2 << 20)
        assert not set(memory._blocks_in_use(memory._libc())) & set(whole)
        writable = np.frombuffer(memoryview(area), np.uint8)
        start = whole[1] - address
        writable[start : start + (2 << 20)] = 1  # the second whole block, and nothing of the others
        assert set(memory._blocks_in_use(memory._libc())) & set(whole) == {whole[1]}
        del values, writable


def test_the_answers_keep_their_bits():
    bundle = load_bundle(locate("brain-mri-resnet50"))
    size = bundle.manifest.input_size
    picture = np.random.default_rng(0).random((1, size, size, 3), np.float32)
    predictor = open_predictor(bundle, "onnx")
    try:
        first = predictor.run(picture)
        predictor.run(picture)
        for worker in workers():
            worker.join()
        later = predictor.run(picture)
    finally:
        predictor.close()
    assert np.array_equal(first.logits, later.logits)
    assert np.array_equal(first.features, later.features)
    assert not workers()


def test_this_process_is_read_as_the_system_shows_it():
    regions = memory._regions()
    assert regions
    assert all(first < last for first, last in regions)
    text = Path("/proc/self/maps").read_text(encoding="utf-8")
    assert "[stack]" in text
    stack = next(line for line in text.splitlines() if line.endswith("[stack]"))
    assert int(stack.split("-")[0], 16) not in [first for first, _ in regions]
