"""A change of the network settings takes itself back unless it is confirmed."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx2 as httpx
import pytest

from mriclassifier.errors import UsageError
from mriclassifier.inference.engine import InferenceEngine
from mriclassifier.server.options import ServeOptions, options_from
from mriclassifier.server.runner import Server
from mriclassifier.server.trial import TRIAL_SECONDS, NetworkTrial
from mriclassifier.settings import Settings
from tests.helpers.clocks import Clock
from tests.helpers.wires import SMALL


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def trial(
    engine: InferenceEngine, settings: Settings, clock: Clock, tmp_path: Path
) -> Iterator[NetworkTrial]:
    def build(options: ServeOptions) -> Server:
        return Server(engine, options=options, limits=SMALL, audit=None, folder=tmp_path / "s")

    trial = NetworkTrial(build, settings=settings, clock=clock)
    yield trial
    assert trial.close()


def answers(address: str) -> bool:
    try:
        return httpx.get(f"{address}/healthz", verify=False, timeout=5).status_code == 200
    except httpx.TransportError:
        return False


def test_a_change_that_nobody_confirms_is_taken_back(
    trial: NetworkTrial, settings: Settings, clock: Clock
) -> None:
    before = trial.begin(ServeOptions())
    old = before.address
    trial.apply(ServeOptions(shared=True))
    assert trial.server
    new = f"https://127.0.0.1:{trial.server.port}"
    assert answers(new)
    assert not answers(old)
    assert trial.is_open
    assert trial.remaining() == TRIAL_SECONDS == 120
    clock.now += 119
    assert not trial.poll()
    clock.now += 1
    assert trial.poll()
    assert not trial.is_open
    assert trial.server is before
    assert before.address == old
    assert answers(old)
    assert not answers(new)
    assert options_from(settings) == ServeOptions()
    assert not trial.poll()


def test_a_change_that_is_confirmed_stays_and_is_saved(
    trial: NetworkTrial, settings: Settings, clock: Clock
) -> None:
    trial.begin(ServeOptions())
    trial.apply(ServeOptions(shared=True))
    assert not options_from(Settings(settings.path)).shared
    trial.confirm()
    clock.now += 1000
    assert not trial.poll()
    assert trial.server
    assert trial.server.options.shared
    assert options_from(Settings(settings.path)).shared


def test_a_change_that_cannot_start_leaves_what_was(trial: NetworkTrial) -> None:
    before = trial.begin(ServeOptions())
    with (
        socket.create_server(("127.0.0.1", 0)) as other,
        pytest.raises(UsageError, match="another program"),
    ):
        trial.apply(ServeOptions(port=other.getsockname()[1]))
    assert trial.server is before
    assert not trial.is_open
    assert answers(before.address)


def test_taken_back_by_hand_and_where_nothing_ran_before(trial: NetworkTrial) -> None:
    trial.apply(ServeOptions())
    assert trial.server
    address = trial.server.address
    trial.revert()
    assert trial.server is None
    assert not answers(address)
    trial.revert()
    trial.confirm()


def test_a_second_change_goes_back_to_what_was_confirmed(trial: NetworkTrial, clock: Clock) -> None:
    before = trial.begin(ServeOptions())
    trial.apply(ServeOptions(shared=True))
    trial.apply(ServeOptions(shared=True, names=("a.example",)))
    clock.now += TRIAL_SECONDS
    assert trial.poll()
    assert trial.server is before
