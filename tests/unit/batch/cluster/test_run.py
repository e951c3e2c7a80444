"""The course of a batch, with a pool of our own in Ray's place: nothing lost, nothing twice."""

from __future__ import annotations

import contextlib
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from mriclassifier.batch.cluster import joining, pool, run
from mriclassifier.batch.cluster.ledger import Ledger
from mriclassifier.batch.cluster.run import ClusterModel, ClusterOptions, run_cluster
from mriclassifier.batch.cluster.units import ClusterPlan, find_units
from mriclassifier.batch.cluster.work import Job, answer
from mriclassifier.errors import ClusterError, UsageError
from tests.helpers import answers
from tests.helpers.answers import CLASSES, MODEL

PLACE = ClusterModel(model=MODEL, classes=CLASSES, place="stand-in")


class Pool:
    """Answers one unit after the other, some twice; dies where told."""

    def __init__(self, dies_at: str = "", ends_at: str = "") -> None:
        self.dies_at, self.ends_at = dies_at, ends_at
        self.handed: list[str] = []

    def __call__(
        self, units: Sequence[pool.Numbered], job: Job, *, workers: int
    ) -> Iterator[list[pool.Answer]]:
        for number, unit in units:
            self.handed.append(unit.shown)
            if self.ends_at in unit.shown and self.ends_at:
                raise ClusterError(pool.BROKEN, reason="gone")
            if self.dies_at in unit.shown and self.dies_at:
                continue
            rows: list[dict[str, Any]] = answer([unit], answers.answer, job)[0]
            yield [(number, rows), (number, rows)]


@pytest.fixture
def start(plan: ClusterPlan, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(joining, "demand_libraries", lambda: None)
    monkeypatch.setattr(joining, "joined", lambda _address: contextlib.nullcontext())
    monkeypatch.setattr(joining, "demand_model", lambda _job: None)
    monkeypatch.setattr(joining, "count_workers", lambda: 2)
    monkeypatch.setattr(run, "_EVERY", 0.0)

    def go(workers: Pool, *, resume: bool = False) -> int:
        monkeypatch.setattr(pool, "classify_leg", workers)
        monkeypatch.setattr(pool, "classify_alone", workers)
        options = ClusterOptions(address="auto", csv=str(tmp_path / "t.csv"), resume=resume)
        return run_cluster(plan, options, model=PLACE, journals=tmp_path / "journals")

    return go


def table(tmp_path: Path) -> list[dict[str, str]]:
    with (tmp_path / "t.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_file_has_its_row_once(start: Any, tmp_path: Path) -> None:
    assert start(Pool()) == 1
    rows = table(tmp_path)
    assert [row["path"] for row in rows] == [f"images/{n}.png" for n in (*range(5), "broken")]
    assert [bool(row["error_code"]) for row in rows] == [False] * 5 + [True]
    assert not list((tmp_path / "journals").iterdir()), "the journal of a finished batch is left"


def test_what_is_done_is_kept_and_not_done_again(
    start: Any,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(run, "_EVERY", 60.0)  # nothing was noted yet when the cluster is gone
    with pytest.raises(ClusterError, match="go on with --resume"):
        start(Pool(ends_at="3.png"))
    assert "3 of 6 files are done and kept" in capsys.readouterr().err
    assert not (tmp_path / "t.csv").exists()
    second = Pool()
    assert start(second, resume=True) == 1
    assert second.handed == ["images/3.png", "images/4.png", "images/broken.png"]
    assert len(table(tmp_path)) == 6


def test_a_file_that_no_worker_survives_is_a_failed_row(start: Any, tmp_path: Path) -> None:
    workers = Pool(dies_at="2.png")
    assert start(workers) == 1
    assert workers.handed.count("images/2.png") == 2, "it was not tried by itself"
    (bad,) = [row for row in table(tmp_path) if row["path"] == "images/2.png"]
    assert "ended every worker" in bad["error_message"]


def test_without_a_table_nothing_begins(plan: ClusterPlan, tmp_path: Path, start: Any) -> None:
    with pytest.raises(UsageError, match="--out-dir"):
        run_cluster(plan, ClusterOptions(address="auto"), model=PLACE, journals=tmp_path)


def test_a_folder_with_an_unfinished_batch_is_not_written_over(
    plan: ClusterPlan, tmp_path: Path, start: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = ClusterOptions(address="auto", out_dir=tmp_path / "out")
    monkeypatch.setattr(pool, "classify_leg", Pool(ends_at="3.png"))
    with pytest.raises(ClusterError):
        run_cluster(plan, out, model=PLACE, journals=tmp_path / "j")
    with pytest.raises(UsageError, match="unfinished batch"):
        run_cluster(plan, out, model=PLACE, journals=tmp_path / "j")


def test_a_folder_that_somebody_works_in_is_left_alone(
    plan: ClusterPlan, tmp_path: Path, start: Any
) -> None:
    out = tmp_path / "out"
    at_work = Ledger.create(out, plan, find_units(plan))
    for resume in (False, True):
        options = ClusterOptions(address="auto", out_dir=out, resume=resume)
        with pytest.raises(UsageError, match="at work on this batch already"):
            run_cluster(plan, options, model=PLACE, journals=tmp_path / "j")
    at_work.delete()
