"""The list of cases: worklist, search, filters, orders, the chosen case, and what is said of it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mriclassifier.cases.records import CaseQuery, CaseRow, Sort, State, Verdict
from mriclassifier.cases.store import CaseStore
from mriclassifier.gui.cases.listing import View
from mriclassifier.gui.cases.model import PROBABILITY
from mriclassifier.gui.cases.span import SpanDialog
from mriclassifier.gui.cases.window import CasesWindow
from mriclassifier.gui.main_window import MainWindow
from tests.gui.conftest import OpenWindow
from tests.helpers.cases_hands import asked, choose, codes, history, lists, prepare, question
from tests.helpers.drawn_cases import fill, new_case, person


def few(store: CaseStore) -> None:
    """Six open cases of six patients; the last one of 24 slices, and answered by two models."""
    answers = (
        ("glioma", "answer", 0.95),
        ("meningioma", "answer", 0.55),
        ("pituitary", "refer", 0.70),
        ("notumor", "out_of_distribution", 0.90),
        ("notumor", "answer", 0.80),
    )
    for number, (label, outcome, top) in enumerate(answers):
        store.record([new_case(number, label, outcome, top=top, patient=person(number))])
    for version, top in (("1.0.0", 0.6), ("1.1.0", 0.85)):
        last = new_case(
            9,
            "glioma",
            frames=24,
            series=True,
            patient=person(9),
            version=version,
            top=top,
            picture=True,
        )
        store.record([last])


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    prepare(few)
    return open_window()


@pytest.fixture
def cases(qtbot: QtBot, window: MainWindow) -> CasesWindow:
    shown = history(qtbot, window)
    lists(qtbot, shown, *(f"C-00000{n}" for n in range(6, 0, -1)))
    return shown


def rows(window: MainWindow, query: CaseQuery | None = None) -> list[CaseRow]:
    def read(store: CaseStore) -> list[CaseRow]:
        return store.rows(store.search(query or CaseQuery(descending=False)))

    return asked(window, read)  # type: ignore[return-value]


def type_in(qtbot: QtBot, cases: CasesWindow, text: str) -> None:
    cases.filters.search.setFocus()
    cases.filters.search.selectAll()
    qtbot.keyClicks(cases.filters.search, text)


def test_the_worklist_has_the_doubtful_first_then_the_least_certain(
    qtbot: QtBot, window: MainWindow, cases: CasesWindow
) -> None:
    window.actions_.day.worklist.trigger()
    lists(qtbot, cases, "C-000003", "C-000004", "C-000002", "C-000005", "C-000006", "C-000001")
    choose(qtbot, cases, "C-000002")
    assert "6 cases" in cases.found.text()
    qtbot.mouseClick(cases.detail.block.agree, Qt.MouseButton.LeftButton)
    lists(qtbot, cases, "C-000003", "C-000004", "C-000005", "C-000006", "C-000001")
    qtbot.waitUntil(lambda: cases.found.text() == "5 of 6 cases")
    cases.filters.views[View.DOUBTFUL].click()
    lists(qtbot, cases, "C-000003", "C-000004")
    cases.filters.views[View.CORRECTED].click()
    lists(qtbot, cases)
    cases.filters.views[View.ALL].click()
    lists(qtbot, cases, *(f"C-00000{n}" for n in range(6, 0, -1)))


def test_a_worklist_is_worked_off_with_the_keyboard(
    qtbot: QtBot, window: MainWindow, cases: CasesWindow
) -> None:
    window.actions_.day.worklist.trigger()
    lists(qtbot, cases, "C-000003", "C-000004", "C-000002", "C-000005", "C-000006", "C-000001")
    choose(qtbot, cases, "C-000004")
    cases.activateWindow()
    qtbot.waitUntil(cases.isActiveWindow)
    cases.table.setFocus()
    keys = cases.windowHandle()

    def comes(code: str) -> None:
        qtbot.waitUntil(lambda: cases.detail.code.text() == code, timeout=10_000)
        qtbot.waitUntil(cases.detail.block.agree.isEnabled, timeout=10_000)

    qtbot.keyClick(keys, Qt.Key.Key_Y)
    lists(qtbot, cases, "C-000003", "C-000002", "C-000005", "C-000006", "C-000001")
    comes("C-000002")
    qtbot.keyClick(keys, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    comes("C-000005")
    qtbot.keyClick(keys, Qt.Key.Key_N)
    qtbot.waitUntil(cases.detail.block.note.hasFocus)
    qtbot.keyClicks(cases.detail.block.note, "yny")  # letters, and no sign-off
    qtbot.keyClick(cases.detail.block.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: rows(window)[4].note == "yny", timeout=10_000)
    assert [(row.state, row.reader_label) for row in rows(window)[1:5]] == [
        (State.CORRECTED, "pituitary"),
        (State.OPEN, ""),
        (State.AGREED, "notumor"),
        (State.OPEN, ""),
    ]
    # Written is not yet shown: the panel reads the case again, and offers nothing to undo meanwhile
    qtbot.waitUntil(cases.detail.block.undo.isEnabled, timeout=10_000)
    cases.table.setFocus()
    qtbot.keyClick(keys, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: rows(window)[4].note == "", timeout=10_000)
    window.actions_.day.statistics.trigger()
    qtbot.keyClick(keys, Qt.Key.Key_Y)
    qtbot.wait(100)
    assert rows(window)[4].state is State.OPEN, "signed where nobody sees it"


def test_a_click_on_a_head_sorts_and_another_turns_it_round(
    qtbot: QtBot, window: MainWindow, cases: CasesWindow
) -> None:
    heads = cases.table.horizontalHeader()

    def click(section: int) -> None:
        place = heads.sectionViewportPosition(section) + 40
        middle = heads.rect().center()
        middle.setX(place)
        qtbot.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    least = [row.code for row in rows(window, CaseQuery(sort=Sort.UNCERTAINTY, descending=True))]
    most = [row.code for row in rows(window, CaseQuery(sort=Sort.UNCERTAINTY, descending=False))]
    click(PROBABILITY)
    lists(qtbot, cases, *least)
    assert least[0] == "C-000002"
    assert heads.sortIndicatorSection() == PROBABILITY
    click(PROBABILITY + 1)  # nothing is sorted by it
    assert heads.sortIndicatorSection() == PROBABILITY
    click(PROBABILITY)
    lists(qtbot, cases, *most)
    click(0)
    lists(qtbot, cases, *(f"C-00000{n}" for n in range(1, 7)))


def test_words_are_searched_as_they_are_typed(qtbot: QtBot, cases: CasesWindow) -> None:
    type_in(qtbot, cases, "MUSSIG")  # Jürgen Müßig
    lists(qtbot, cases, "C-000002")
    qtbot.waitUntil(lambda: cases.found.text() == "1 of 6 cases")
    qtbot.keyClick(cases.filters.search, Qt.Key.Key_Down)
    assert cases.table.hasFocus() or not cases.isActiveWindow()
    type_in(qtbot, cases, "no such thing")
    lists(qtbot, cases)
    (show_all,) = [b for b in cases.findChildren(QPushButton) if b.text() == "Show all cases"]
    qtbot.waitUntil(show_all.isVisible)
    assert not cases.export.isEnabled()
    show_all.click()
    lists(qtbot, cases, *(f"C-00000{n}" for n in range(6, 0, -1)))
    assert cases.filters.search.text() == ""
    type_in(qtbot, cases, "pituitary refer")
    qtbot.keyClick(cases.filters.search, Qt.Key.Key_Escape)
    assert cases.filters.search.text() == ""


def test_filters_are_ticked_counted_and_cleared(qtbot: QtBot, cases: CasesWindow) -> None:
    filters = cases.filters
    qtbot.waitUntil(lambda: "\t2" in filters.labels.menu().actions()[0].text())
    glioma, _, none, _ = filters.labels.menu().actions()
    glioma.trigger()
    lists(qtbot, cases, "C-000006", "C-000001")
    none.trigger()
    lists(qtbot, cases, "C-000006", "C-000005", "C-000004", "C-000001")
    assert "2 chosen" in filters.labels.text()
    assert not any(button.isChecked() for button in filters.views.values())
    answer, *_ = filters.outcomes.menu().actions()
    answer.trigger()
    lists(qtbot, cases, "C-000006", "C-000005", "C-000001")
    type_in(qtbot, cases, "drawn-model 1.1.0")
    qtbot.wait(250)
    filters.clear.click()
    lists(qtbot, cases, *(f"C-00000{n}" for n in range(6, 0, -1)))
    assert not filters.clear.isVisible()


def test_a_stretch_of_time_is_asked_for_in_days(qtbot: QtBot, cases: CasesWindow) -> None:
    dialog = cases.filters.span.ask()
    assert isinstance(dialog, SpanDialog)
    today = dialog.last.date()
    dialog.last.setDate(today.addDays(-400))
    assert "after the last" in dialog._problem.text()
    dialog.first.setDate(today.addDays(-500))
    dialog.accept()
    lists(qtbot, cases)
    again = cases.filters.span.ask()
    again.first.setDate(today)
    again.last.setDate(today)
    again.accept()
    lists(qtbot, cases, *(f"C-00000{n}" for n in range(6, 0, -1)))


def test_the_chosen_case_is_signed_beside_the_list(
    qtbot: QtBot, window: MainWindow, cases: CasesWindow
) -> None:
    choose(qtbot, cases, "C-000006")
    detail, block = cases.detail, cases.detail.block
    facts = [
        detail._facts.itemAt(row, detail._facts.ItemRole.FieldRole).widget().text()
        for row in range(detail._facts.rowCount())
    ]
    assert "24 of 24 classified, key slice 1" in facts
    assert "HOSP-100009" in facts
    assert "P-" in detail.patient.text()
    assert [bar.name for bar in detail.bars] == ["glioma", "meningioma", "notumor", "pituitary"]
    assert detail.picture.isVisible()
    assert detail.assessments.columnCount() == 2

    def holds(state: State, label: str = "", note: str = "") -> None:
        def read() -> bool:
            row = rows(window)[5]
            return (row.state, row.reader_label, row.note) == (state, label, note)

        qtbot.waitUntil(read, timeout=10_000)

    block.agree.click()
    holds(State.AGREED, "glioma")
    block.menu.aboutToShow.emit()
    block.menu.actions()[3].trigger()
    holds(State.CORRECTED, "pituitary")
    qtbot.waitUntil(lambda: "Corrected to" in block.state.text())
    block.note.setFocus()
    block.note.setPlainText("near the sella")
    qtbot.keyClick(block.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    holds(State.CORRECTED, "pituitary", "near the sella")
    for _ in range(3):
        qtbot.waitUntil(block.undo.isEnabled)
        block.undo.click()
        qtbot.waitUntil(lambda: block.status.text() == "")
    holds(State.OPEN)
    assert not block.undo.isEnabled()
    block.redo.click()
    holds(State.AGREED, "glioma")
    qtbot.waitUntil(
        lambda: cases.model.data(cases.model.index(codes(cases).index("C-000006"), 6)) == "Agreed"
    )
    signoffs = asked(window, lambda store: store.case(6).signoffs)
    assert [row.verdict for row in signoffs] == [  # type: ignore[attr-defined]
        Verdict.AGREE,
        Verdict.CORRECT,
        Verdict.CORRECT,
        Verdict.CORRECT,
        Verdict.AGREE,
        Verdict.NONE,
        Verdict.AGREE,
    ]


def test_several_chosen_cases_are_deleted_for_good_only_when_that_is_meant(
    qtbot: QtBot, window: MainWindow, cases: CasesWindow
) -> None:
    choose(qtbot, cases, "C-000006")
    qtbot.keyClick(cases.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: "2 cases are chosen" in cases.detail.words.text())
    assert not cases.detail.open.isEnabled()
    qtbot.keyClick(cases.table, Qt.Key.Key_Delete)
    question(cases).reject()
    assert len(codes(cases)) == 6
    qtbot.keyClick(cases.table, Qt.Key.Key_Delete)
    asking = question(cases)
    qtbot.keyClick(asking, Qt.Key.Key_Return)  # Cancel is the answer of a hasty Enter
    assert len(codes(cases)) == 6
    cases.detail.delete.click()
    question(cases).accept()
    lists(qtbot, cases, "C-000004", "C-000003", "C-000002", "C-000001")
    assert "2 cases deleted for good" in cases.messages.text
    entries = asked(window, lambda store: store.audit_entries(after=0))
    gone = [entry.subject for entry in entries if entry.action == "case.delete"]  # type: ignore[attr-defined]
    assert sorted(gone) == ["C-000005", "C-000006"]


def test_a_long_list_is_fetched_where_it_is_looked_at_and_keeps_its_place(
    qtbot: QtBot, open_window: OpenWindow
) -> None:
    prepare(lambda store: fill(store, 3000))
    window = open_window()
    cases = history(qtbot, window)
    qtbot.waitUntil(lambda: cases.model.rowCount() == 3000, timeout=10_000)
    table, model = cases.table, cases.model
    table.scrollToBottom()
    last = model.index(2999, 0)
    qtbot.waitUntil(lambda: model.data(last) == "C-000001", timeout=10_000)
    assert model.row_at(1500) is None, "rows that nobody looked at were fetched"
    table.selectRow(2990)
    qtbot.waitUntil(lambda: cases.detail.code.text() == "C-000010", timeout=10_000)
    top = table.rowAt(0)
    window.day.desk.record([new_case(5000)])
    qtbot.waitUntil(lambda: model.rowCount() == 3001, timeout=10_000)
    assert np.array_equal(table.chosen_ids(), [10])
    assert table.rowAt(0) == top + 1, "what was in sight has moved"


def test_two_programs_on_one_history_lose_nothing(qtbot: QtBot, open_window: OpenWindow) -> None:
    prepare(few)
    one, other = open_window(), open_window()
    first, second = history(qtbot, one), history(qtbot, other)
    choose(qtbot, first, "C-000001")
    choose(qtbot, second, "C-000001")
    first.detail.block.agree.click()
    qtbot.waitUntil(lambda: rows(one)[0].state is State.AGREED, timeout=10_000)
    second.detail.block.correct_asked.emit("pituitary")
    qtbot.waitUntil(lambda: rows(one)[0].state is State.CORRECTED, timeout=10_000)
    signoffs = asked(one, lambda store: store.case(1).signoffs)
    assert len(signoffs) == 2  # type: ignore[arg-type]
    assert asked(other, lambda store: store.verify_audit().ok)
