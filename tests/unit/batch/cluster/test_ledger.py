"""Each unit is noted once, whatever happens."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mriclassifier.batch.cluster import ledger as ledgers
from mriclassifier.batch.cluster.ledger import Ledger, find_left
from mriclassifier.batch.cluster.units import ClusterPlan, Unit
from mriclassifier.errors import OutputError, UsageError


@pytest.fixture
def units(monkeypatch: pytest.MonkeyPatch) -> list[Unit]:
    monkeypatch.setattr(ledgers, "_CHUNK", 4)
    return [Unit(shown=f"{n}", place=f"/{n}") for n in range(10)]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "journals"


def row(number: int) -> list[dict[str, int]]:
    return [{"n": number}]


def test_what_is_noted_is_not_open_any_more_and_never_noted_again(
    plan: ClusterPlan, units: list[Unit], home: Path
) -> None:
    ledger = Ledger.create(home, plan, units)
    assert [n for n, _ in ledger.note([(7, row(7)), (2, row(2)), (7, row(99))])] == [7, 2]
    assert ledger.note([(2, row(99))]) == []
    assert (ledger.done, ledger.total) == (2, 10)
    assert [n for n, _ in ledger.open_units(0, 8)] == [0, 1, 3, 4, 5, 6]
    assert [n for n, _ in ledger.open_units(5, 99)] == [5, 6, 8, 9]
    assert list(ledger.rows()) == [{"n": 2}, {"n": 7}]
    ledger.close()


def test_a_killed_command_goes_on_where_it_was(
    plan: ClusterPlan, units: list[Unit], home: Path
) -> None:
    ledger = Ledger.create(home, plan, units)
    ledger.note([(1, row(1)), (9, row(9))])
    path = find_left(home, plan)
    assert path is None, "somebody works on it"
    ledger.close()
    path = find_left(home, plan)
    assert path is not None
    with path.open("ab") as file:
        file.write(b'0000 {"unit":3,"ro')  # cut short by the kill
    again = Ledger.resume(path)
    assert (again.done, again.plan, list(again.rows())) == (2, plan, [{"n": 1}, {"n": 9}])
    again.note([(3, row(3))])
    again.close()
    third = Ledger.resume(path)
    assert [n for n, _ in third.open_units(0, 10)] == [0, 2, 4, 5, 6, 7, 8]
    third.delete()
    assert find_left(home, None) is None


def test_another_plan_is_not_taken_up(plan: ClusterPlan, units: list[Unit], home: Path) -> None:
    Ledger.create(home, plan, units).close()
    assert find_left(home, replace(plan, engine="keras")) is None
    assert find_left(home, None) is not None


def test_one_at_a_time(plan: ClusterPlan, units: list[Unit], home: Path) -> None:
    ledger = Ledger.create(home, plan, units)
    with pytest.raises(UsageError, match="Another window or command"):
        Ledger.resume(next(home.glob("*.journal")))
    ledger.close()


def test_a_foreign_journal_is_refused(home: Path, plan: ClusterPlan, units: list[Unit]) -> None:
    Ledger.create(home, plan, units).close()
    path = next(home.glob("*.journal"))
    path.write_bytes(b"nothing of ours\n")
    with pytest.raises(OutputError, match="damaged"):
        Ledger.resume(path)
