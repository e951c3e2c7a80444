"""The table of a batch: selection over sorts, following the newest, small pictures, the menu and the keys."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from mriclassifier.gui.batch import texts
from mriclassifier.gui.batch.columns import FIRST_CLASS, Column, Columns, Outcome, sort_key
from mriclassifier.gui.batch.run_page import RunPage
from mriclassifier.gui.batch.thumbnails import Thumbnails
from mriclassifier.gui.tasks import Tasks, Workers
from mriclassifier.gui.theme import Theme
from tests.benchmarks.table import BLOCK, CLASSES, NAMES, drawn_lines

LINES = drawn_lines(3000)
ALL = texts.rows(3000)


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers(2, "batch-table-test")
    yield made
    assert made.close(5)


@pytest.fixture
def page(app: QApplication, qtbot: QtBot, tasks: Tasks, workers: Workers) -> RunPage:
    made = RunPage(Theme(app, "light"), tasks, workers)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.use(Columns(CLASSES, NAMES))
    made.show()
    return made


def fill(page: RunPage, first: int = 0, last: int = len(LINES)) -> None:
    """Let rows come in, as a batch gives them."""
    columns = page.model.columns
    page.model.add(
        [columns.block(LINES[n : min(n + BLOCK, last)]) for n in range(first, last, BLOCK)]
    )


def settled(qtbot: QtBot, page: RunPage) -> None:
    qtbot.waitUntil(lambda: not page.model.is_busy, timeout=10_000)


def files(page: RunPage, count: int) -> list[str]:
    model = page.model
    return [str(model.index(row, Column.FILE).data()) for row in range(count)]


def test_a_sort_by_a_click_keeps_the_selection_and_a_third_one_the_order_of_arrival(
    qtbot: QtBot, page: RunPage
) -> None:
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    fill(page)
    table, head = page.table, page.table.horizontalHeader()
    chosen = [5, 6, 7, 1200, 2999]
    table.select_rows(chosen, current=1200)

    def click(column: int) -> None:
        place = head.sectionViewportPosition(column) + 20
        qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 8))
        settled(qtbot, page)

    click(Column.FILE)
    by_name = sorted((line.file for line in LINES), key=sort_key)
    assert files(page, 3000) == by_name
    assert sorted(table.selected_rows()) == chosen
    assert page.model.row_of(table.currentIndex()) == 1200
    click(Column.FILE)
    assert files(page, 3000) == by_name[::-1]
    assert sorted(table.selected_rows()) == chosen
    click(Column.FILE)
    assert files(page, 3) == [line.file for line in LINES[:3]]
    assert table.selected_rows() == chosen


def test_filters_and_search_work_together_and_say_how_many_rows_are_left(
    qtbot: QtBot, page: RunPage
) -> None:
    fill(page)
    bar = page.filter
    assert bar.number.text() == ALL
    bar.labels.setCurrentIndex(bar.labels.findText("Meningioma"))
    bar.outcomes.setCurrentIndex(bar.outcomes.findText("Flagged or refer"))
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar.search.hasFocus() or not page.isActiveWindow()
    bar.search.setText("person 1")
    qtbot.waitUntil(lambda: page.model.wanted.words == ("person", "1"))
    settled(qtbot, page)
    expected = [
        line
        for line in LINES
        if line.label == "meningioma"
        and line.outcome in (Outcome.REFER, Outcome.STRANGE)
        and "Person" in line.patient
        and "1" in line.file + line.patient
    ]
    assert files(page, page.model.rowCount()) == [line.file for line in expected]
    assert bar.number.text() == f"{len(expected)} of {ALL}"

    bar.search.setText("nowhere")
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    settled(qtbot, page)
    assert page.rows.currentWidget() is page.nothing
    qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    settled(qtbot, page)
    assert page.rows.currentWidget() is page.table
    assert bar.number.text() == ALL


def test_rows_that_come_while_the_table_is_sorted_take_their_places(
    qtbot: QtBot, page: RunPage
) -> None:
    fill(page, 0, 1000)
    page.table.sortByColumn(Column.PROBABILITY, Qt.SortOrder.DescendingOrder)
    settled(qtbot, page)
    page.table.select_rows([17])
    fill(page, 1000, 3000)
    qtbot.waitUntil(lambda: page.model.rowCount() == 3000, timeout=10_000)
    settled(qtbot, page)
    tops = [page.model.columns.top(page.model.row_of(page.model.index(n, 0))) for n in range(2000)]
    assert tops == sorted(tops, reverse=True)
    assert page.table.selected_rows() == [17]


def test_the_newest_row_stays_in_sight_until_the_user_scrolls(qtbot: QtBot, page: RunPage) -> None:
    bar = page.table.verticalScrollBar()

    def at_the_end() -> bool:
        return bar.value() == bar.maximum() > 0

    fill(page, 0, 500)
    qtbot.waitUntil(at_the_end)
    fill(page, 500, 1000)
    qtbot.waitUntil(at_the_end)
    bar.setValue(100)
    fill(page, 1000, 1500)
    assert bar.value() == 100
    bar.setValue(bar.maximum())
    fill(page, 1500, 2000)
    qtbot.waitUntil(at_the_end)


def test_pictures_are_read_for_the_rows_in_sight_only_and_few_are_kept(
    qtbot: QtBot, app: QApplication, tasks: Tasks, workers: Workers
) -> None:
    pictures = Thumbnails(tasks, workers, kept=50)
    asked: list[int] = []

    def read(number: int) -> np.ndarray:  # type: ignore[type-arg]
        asked.append(number)
        return np.full((30, 48), 7, np.uint8)

    pictures.use(read)
    assert pictures.get(3) is None
    qtbot.waitUntil(lambda: pictures.get(3) is not None)
    found = pictures.get(3)
    assert found is not None
    assert (found.width(), found.height()) == (48, 30)
    for number in range(200):
        pictures.put(number + 1000, None)
    assert len(pictures) == 50
    for number in range(2000, 2600):  # scrolled past
        pictures.get(number)
    qtbot.waitUntil(lambda: 2599 in asked)
    qtbot.waitUntil(lambda: pictures.get(2599) is not None)
    assert len(asked) < 600


def test_columns_can_be_shown_and_hidden_and_rows_opened_with_the_keyboard(
    qtbot: QtBot, page: RunPage
) -> None:
    fill(page, 0, 100)
    table = page.table
    menu = page.filter.columns.menu()
    menu.aboutToShow.emit()
    names = {action.text(): action for action in menu.actions()}
    assert "File" not in names
    assert table.isColumnHidden(FIRST_CLASS)
    names["Probability of Glioma"].trigger()
    names["Patient"].trigger()
    assert not table.isColumnHidden(FIRST_CLASS)
    assert table.isColumnHidden(Column.PATIENT)
    order = [table.horizontalHeader().logicalIndex(n) for n in range(6)]
    assert order[4:] == [Column.PROBABILITY, FIRST_CLASS]

    table.select_rows([42], current=42)
    with qtbot.waitSignal(table.open_asked) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [42]
    with qtbot.waitSignal(table.copy_asked) as copied:
        qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied.args == [[42], False]
    actions = {action.text(): action for action in table.row_menu(42).actions()}
    assert list(actions) == [
        "Open in the main window",
        "Show in its folder",
        "Copy as text",
        "Copy as text, with patients' names",
    ]
    with qtbot.waitSignal(table.copy_asked) as copied:
        actions["Copy as text, with patients' names"].trigger()
    assert copied.args == [[42], True]


def test_a_sort_shows_its_first_rows_unless_a_row_was_chosen(qtbot: QtBot, page: RunPage) -> None:
    fill(page, 0, 1000)
    table, bar = page.table, page.table.verticalScrollBar()
    table.select_rows([], current=0)  # as the focus does it
    bar.setValue(bar.maximum())
    table.sortByColumn(Column.FILE, Qt.SortOrder.DescendingOrder)
    qtbot.waitUntil(lambda: not page.model.is_busy)
    assert bar.value() == 0
    table.select_rows([500], current=500)
    table.sortByColumn(Column.FILE, Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: not page.model.is_busy)
    assert table.viewport().rect().intersects(table.visualRect(table.currentIndex()))
    assert bar.value() > 0


def test_the_heads_do_not_go_through_all_rows_that_are_selected(page: RunPage) -> None:
    fill(page, 0, 100)
    page.table.selectAll()
    assert len(page.table.selected_rows()) == 100
    for head in (page.table.horizontalHeader(), page.table.verticalHeader()):
        assert not head.selectionModel().hasSelection()


def test_clearing_the_filters_takes_the_cross_out_of_the_search(
    qtbot: QtBot, page: RunPage
) -> None:
    fill(page, 0, 100)
    bar = page.filter
    bar.search.setText("nothing like it")
    cross = bar.search.findChild(QToolButton)
    qtbot.waitUntil(cross.isVisible)
    bar.clear()
    qtbot.waitUntil(lambda: not cross.isVisible(), timeout=2000)
