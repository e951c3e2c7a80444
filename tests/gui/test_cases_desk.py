"""Between the window and the history: order, a new day, a disk that does not answer, an end that is bounded."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cases.records import CaseQuery
from mriclassifier.errors import CaseStoreError
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.cases.desk_line import Line
from mriclassifier.gui.tasks import Tasks
from mriclassifier.policy import Policy
from mriclassifier.roles import Account, Roles
from mriclassifier.settings import Settings
from tests.helpers.drawn_cases import new_case


@pytest.fixture
def desk(app: QApplication, settings: Settings) -> Iterator[CaseDesk]:
    del app
    roles = Roles(Policy(), Account(name="tester"))
    tasks = Tasks()
    made = CaseDesk(paths.cases_dir(), settings=settings, roles=roles, tasks=tasks)
    yield made
    assert made.close(10)
    tasks.close()


def test_what_is_asked_while_it_opens_is_done_in_order(qtbot: QtBot, desk: CaseDesk) -> None:
    before = desk.record([new_case(0)])
    with pytest.raises(CaseStoreError, match="No case history is kept"):
        before.result(1)  # nothing was started yet
    told: list[tuple[int, ...]] = []
    desk.changed.connect(told.append)
    desk.start()
    assert desk.is_opening
    recorded = [desk.record([new_case(number)]) for number in range(1, 6)]
    assert [future.result(20) for future in recorded] == [(n,) for n in range(1, 6)]
    qtbot.waitUntil(lambda: len(told) == 5, timeout=10_000)
    assert told == [(n,) for n in range(1, 6)]
    assert desk.is_open
    assert desk.read(lambda store: len(store.search(CaseQuery()))).result(10) == 5


def test_held_back_it_opens_when_it_may_and_closes_at_once(qtbot: QtBot, desk: CaseDesk) -> None:
    desk.hold_back()
    desk.start()
    recorded = desk.record([new_case(1)])
    qtbot.wait(300)
    assert desk.is_opening, "the libraries were loaded beside the first answer"
    desk.let_load()
    assert recorded.result(20) == (1,)


def test_a_history_that_is_held_back_does_not_hold_up_the_end(desk: CaseDesk) -> None:
    desk.hold_back()
    desk.start()
    assert desk.close(2.5)


def test_a_program_that_runs_over_night_makes_the_backup_of_the_new_day(
    qtbot: QtBot, desk: CaseDesk
) -> None:
    desk.start()
    desk.record([new_case(1)]).result(20)
    qtbot.waitUntil(lambda: desk.is_open, timeout=10_000)
    backups = paths.cases_dir() / "backups"
    assert not list(backups.glob("cases-*.sqlite3")), "there was nothing to copy at the start"
    desk._keep_house()
    assert desk._kept_on is not None
    desk._kept_on -= datetime.timedelta(days=1)
    desk._keep_house()
    qtbot.waitUntil(lambda: len(list(backups.glob("cases-*.sqlite3"))) == 1, timeout=10_000)


def test_switched_off_it_answers_nothing_and_switched_on_again_it_has_lost_nothing(
    qtbot: QtBot, desk: CaseDesk, settings: Settings
) -> None:
    desk.start()
    desk.record([new_case(1)]).result(20)
    qtbot.waitUntil(lambda: desk.is_open, timeout=10_000)
    late = desk.record([new_case(2)])  # asked before, done before it closes
    settings.set("cases.keep", False)
    qtbot.waitUntil(lambda: not desk.is_open, timeout=10_000)
    assert late.result(10) == (2,)
    with pytest.raises(CaseStoreError):
        desk.record([new_case(3)]).result(1)
    settings.set("cases.keep", True)
    qtbot.waitUntil(lambda: desk.is_open, timeout=10_000)
    assert desk.read(lambda store: store.facets().total).result(10) == 2


def test_a_disk_that_does_not_answer_holds_nobody() -> None:
    line, go, begins = Line("hanging"), threading.Event(), threading.Event()

    def hang() -> bool:
        begins.set()
        return go.wait(20)

    hangs = line.submit(hang)
    assert begins.wait(10)
    waits = line.submit(lambda: 1)
    line.close(drop=True)
    begun = time.monotonic()
    assert not line.join(time.monotonic() + 0.05)
    assert time.monotonic() - begun < 5
    assert waits.cancelled()
    assert line.submit(lambda: 2).cancelled()
    go.set()
    assert hangs.result(10)
    assert line.join(time.monotonic() + 10)
