"""Statistics, audit log, and what stands there when the history cannot be used."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from mriclassifier import paths
from mriclassifier.cases.records import State, Statistics
from mriclassifier.cases.store import CaseStore
from mriclassifier.gui.cases.charts import nice_top
from mriclassifier.gui.cases.text_table import TextTable
from mriclassifier.gui.main_window import MainWindow
from mriclassifier.policy import Policy
from mriclassifier.settings import Settings
from tests.gui.conftest import DARK, OpenWindow, Write
from tests.helpers.cases_hands import asked, codes, history, lists, message, prepare
from tests.helpers.drawn_cases import fill, new_case
from tests.unit.cases.test_audit import by_hand

DATABASE = "cases.sqlite3"


def texts(table: TextTable) -> list[tuple[str, ...]]:
    return table.texts.rows


@pytest.fixture
def filled(open_window: OpenWindow) -> MainWindow:
    prepare(lambda store: fill(store, 200, signed=0.5, days=70))
    return open_window()


def test_the_statistics_are_those_of_the_history_in_bars_line_and_figures(
    qtbot: QtBot, filled: MainWindow
) -> None:
    history(qtbot, filled)
    filled.actions_.day.statistics.trigger()
    page = filled.day.cases().statistics
    qtbot.waitUntil(lambda: page.total.figure.text() == "200", timeout=10_000)
    found = asked(filled, lambda store: store.statistics(step="month"))
    assert isinstance(found, Statistics)
    assert page.open.figure.text() == str(found.open)
    assert page.corrected.figure.text() == str(found.corrected)
    assert (found.agreement or 0) > 0.5
    page.step.setCurrentIndex(page.step.findData("month"))
    qtbot.waitUntil(lambda: len(texts(page.periods)) == len(found.periods), timeout=10_000)
    newest = texts(page.periods)[0]
    assert newest[0] == found.periods[-1].start.isoformat()
    assert newest[1] == str(found.periods[-1].recorded)
    for (model, reader), count in found.confusion.items():
        names = sorted({name for pair in found.confusion for name in pair})
        assert texts(page.confusion)[names.index(model)][1 + names.index(reader)] == str(count)
    qtbot.keyClick(page.bars, Qt.Key.Key_End)
    assert f"{found.periods[-1].start:%Y-%m}: " in page.said.text()
    assert f"{found.periods[-1].recorded} case" in page.said.text()
    page.by.setCurrentIndex(page.by.findData("state"))
    assert [sum(series.values) for series in page.bars.series] == [
        found.agreed,
        found.corrected,
        found.open,
    ]
    shares = [share for share in page.shares.shares if share is not None]
    assert all(0 <= share <= 1 for share in shares)
    page.span._choices[1].trigger()  # today
    qtbot.waitUntil(lambda: "No cases were recorded" in page._words.text(), timeout=10_000)
    assert page._words.isVisible()


def test_an_axis_ends_on_a_round_number() -> None:
    assert [nice_top(value) for value in (0, 1, 7, 23, 980)] == [
        (1.0, 1.0),
        (1.0, 1.0),
        (8.0, 2.0),
        (30.0, 10.0),
        (1000.0, 500.0),
    ]


def test_the_log_is_shown_newest_first_copied_and_checked(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    prepare(lambda store: store.record([new_case(n) for n in range(4)]))
    window = open_window()
    cases = history(qtbot, window)
    window.actions_.day.audit.trigger()
    page, model = cases.audit, cases.audit.model
    qtbot.waitUntil(lambda: model.data(model.index(0, 4)) == "C-000004", timeout=10_000)
    assert page.count.text() == "5 rows"
    page.table.selectRow(1)
    page.copy.click()
    head, line = QGuiApplication.clipboard().text().splitlines()
    assert head.startswith("Number\tWhen\tAccount")
    assert line.startswith("4\t")
    assert len(line.split("\t")[-1]) == 64, "the whole digest"
    page.verify.click()
    qtbot.waitUntil(lambda: "none of 5 rows is changed" in page.result.text, timeout=10_000)
    by_hand(paths.cases_dir() / DATABASE, "UPDATE audit SET account = 'x' WHERE number = 3")
    page.verify.click()
    qtbot.waitUntil(lambda: "Row 3" in page.result.text, timeout=10_000)
    assert "changed after it was written" in page.result.text
    window.day.desk.record([new_case(9)])
    qtbot.waitUntil(lambda: page.count.text() == "6 rows", timeout=10_000)


def test_an_empty_history_says_what_will_stand_there(qtbot: QtBot, open_window: OpenWindow) -> None:
    window = open_window()
    cases = history(qtbot, window)
    assert "Nothing is recorded yet" in cases._no_hits.text()
    assert not cases._show_all.isVisible()
    assert not cases.corrections.isEnabled()
    assert "Choose a case" in cases.detail.words.text()
    window.actions_.day.statistics.trigger()
    qtbot.waitUntil(lambda: "No cases" in cases.statistics._words.text(), timeout=10_000)


def test_a_history_that_is_switched_off_can_be_switched_on_in_its_place(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings
) -> None:
    settings.set("cases.keep", False)
    window = open_window()
    window.actions_.day.history.trigger()
    cases = window.day.cases()
    assert cases._why.isVisible()
    assert "No case history is kept" in cases._why.text()
    assert cases._why.height() >= cases._why.heightForWidth(cases._why.width()), "cut off"
    cases._mend.click()
    qtbot.waitUntil(lambda: window.day.desk.is_open, timeout=10_000)
    assert settings.get("cases.keep")


def test_what_the_administrator_has_switched_off_has_no_button(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    fixed = Settings(paths.settings_file(), Policy(settings={"cases": {"keep": False}}))
    window = open_window(settings=fixed)
    window.actions_.day.history.trigger()
    cases = window.day.cases()
    assert "No case history is kept" in cases._why.text()
    assert not cases._mend.isVisible()


def test_a_damaged_history_is_restored_and_says_so(
    qtbot: QtBot, open_window: OpenWindow, write: Write
) -> None:
    def with_backup(store: CaseStore) -> None:
        store.record([new_case(1), new_case(2)])
        store.back_up()
        store.record([new_case(3)])

    prepare(with_backup)
    database = paths.cases_dir() / DATABASE
    database.write_bytes(database.read_bytes()[:5000] + os.urandom(3000))
    window = open_window(write("a.png", DARK))
    cases = history(qtbot, window)
    lists(qtbot, cases, *codes(cases))
    assert "restored from the backup" in message(cases)
    assert "what was recorded after that backup is missing" in window.pane.messages.text
    qtbot.waitUntil(lambda: len(codes(cases)) == 3, timeout=10_000)  # two, and the new image
    assert list(paths.cases_dir().glob("*.damaged-*"))


def newer() -> None:
    by_hand(paths.cases_dir() / DATABASE, "UPDATE alembic_version SET version_num = '9999'")


def a_file_in_its_place() -> None:
    paths.cases_dir().rename(paths.cases_dir().with_name("kept"))
    paths.cases_dir().write_text("not a folder")


def mend_file() -> None:
    paths.cases_dir().unlink()
    paths.cases_dir().with_name("kept").rename(paths.cases_dir())


def mend_newer() -> None:
    by_hand(paths.cases_dir() / DATABASE, "UPDATE alembic_version SET version_num = '0001'")


@pytest.mark.parametrize(
    ("spoil", "mend", "words"),
    [(newer, mend_newer, "newer version"), (a_file_in_its_place, mend_file, "cannot be reached")],
    ids=["newer", "no folder"],
)
def test_what_cannot_be_opened_is_one_sentence_and_can_be_tried_again(
    qtbot: QtBot, open_window: OpenWindow, write: Write, spoil: object, mend: object, words: str
) -> None:
    prepare(lambda store: store.record([new_case(1)]))
    assert callable(spoil)
    assert callable(mend)
    spoil()
    window = open_window(write("a.png", DARK))
    qtbot.waitUntil(lambda: window.day.desk.error is not None, timeout=10_000)
    qtbot.waitUntil(lambda: window.panel.title.text() == "Glioma", timeout=10_000)
    window.actions_.day.history.trigger()
    cases = window.day.cases()
    assert words in cases._why.text()
    assert cases._mend.text() == "Try again"
    mend()
    cases._mend.click()
    # What was classified meanwhile is recorded, too
    qtbot.waitUntil(lambda: set(codes(cases)) == {"C-000001", "C-000002"}, timeout=10_000)


def test_a_setting_of_retention_deletes_at_the_start(
    qtbot: QtBot, open_window: OpenWindow, settings: Settings
) -> None:
    def both(store: CaseStore) -> None:
        fill(store, 5, signed=0.0)  # of the year 2025
        store.record([new_case(77)])

    prepare(both)
    settings.set("cases.retention_days", 30)
    window = open_window()
    cases = history(qtbot, window)
    lists(qtbot, cases, "C-000006")
    reasons = asked(
        window, lambda store: [entry.details.get("reason") for entry in store.audit_entries()]
    )
    assert reasons.count("retention") == 5  # type: ignore[attr-defined]


def test_the_history_can_be_looked_at_while_the_reader_may_not_sign(
    qtbot: QtBot, open_window: OpenWindow, tmp_path: Path
) -> None:
    prepare(lambda store: store.record([new_case(1)]))
    strict = Settings(paths.settings_file(), Policy(allow={"sign": (), "delete": (), "export": ()}))
    window = open_window(settings=strict)
    cases = history(qtbot, window)
    qtbot.waitUntil(lambda: codes(cases) == ["C-000001"], timeout=10_000)
    cases.table.selectRow(0)
    qtbot.waitUntil(lambda: "does not let" in cases.detail.block.answer.text(), timeout=10_000)
    assert not cases.detail.block.agree.isEnabled()
    for button in (cases.export, cases.corrections, cases.detail.delete):
        cases.messages.clear()
        button.click()
        assert "does not let the account" in message(cases)
    row = asked(window, lambda store: store.case(1).row)
    assert row.state is State.OPEN  # type: ignore[attr-defined]
