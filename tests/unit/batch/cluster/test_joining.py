"""Addresses, and what is said where the extra is not installed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mriclassifier.batch.cluster import joining
from mriclassifier.errors import ClusterError, UsageError


@pytest.mark.parametrize("address", ["head", "ray://head:10001", "head:", ":6379", "a:b"])
def test_what_is_no_address_is_refused_before_anything_starts(address: str) -> None:
    with pytest.raises(UsageError, match=r"10\.0\.0\.5:6379"):
        joining._target(address)


def test_without_the_extra_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joining.importlib.util, "find_spec", lambda _name: None)
    with pytest.raises(ClusterError, match="with its extra “cluster”") as caught:
        joining.demand_libraries()
    assert caught.value.exit_code == 3


def test_what_the_user_set_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAY_A", "mine")
    monkeypatch.delenv("RAY_B", raising=False)
    with joining._environment({"RAY_A": "ours", "RAY_B": "ours"}):
        assert (os.environ["RAY_A"], os.environ["RAY_B"]) == ("mine", "ours")
    assert "RAY_B" not in os.environ


def test_what_killed_commands_left_is_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joining, "_temporary", lambda: tmp_path)
    for number in (os.getpid(), 2**22 + 1):  # ourselves, and one above every number Linux gives
        (tmp_path / f"mriclassifier-ray-{number}-x").mkdir()
    joining._sweep()
    assert [path.name for path in tmp_path.iterdir()] == [f"mriclassifier-ray-{os.getpid()}-x"]
