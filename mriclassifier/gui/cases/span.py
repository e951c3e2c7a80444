"""Stretches of time to choose: the usual ones, or from one day to another."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.cases.choice_button import ARROW, NO_ARROW
from mriclassifier.gui.labels import muted

Span = tuple[datetime.datetime | None, datetime.datetime | None]
ALWAYS: Span = (None, None)
_DAY = datetime.timedelta(days=1)


def beginning_of(day: datetime.date) -> datetime.datetime:
    """Midnight on this computer's clock."""
    return datetime.datetime.combine(day, datetime.time()).astimezone()


def last_days(days: int, today: datetime.date) -> Span:
    """Today and the days before it, ``days`` in all."""
    return beginning_of(today - (days - 1) * _DAY), None


class SpanDialog(QDialog):
    """From one day to another, both taken in."""

    def __init__(self, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Recorded"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        today = datetime.date.today()
        since, until = span
        self.first = self._day(since.astimezone().date() if since else today - 30 * _DAY)
        self.last = self._day(until.astimezone().date() - _DAY if until else today)
        self.first.setAccessibleName(self.tr("From"))
        self.last.setAccessibleName(self.tr("To"))
        form = QFormLayout()
        form.addRow(self.tr("From"), self.first)
        form.addRow(self.tr("To"), self.last)
        self._problem = muted(parent=self)
        self._problem.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(self._problem)
        column.addWidget(self._buttons)
        for field in (self.first, self.last):
            field.dateChanged.connect(lambda _: self._check())
        self._check()

    @property
    def span(self) -> Span:
        """What is chosen."""
        return beginning_of(_python(self.first)), beginning_of(_python(self.last) + _DAY)

    def _day(self, day: datetime.date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day), self)
        field.setCalendarPopup(True)
        field.setDisplayFormat("yyyy-MM-dd")
        return field

    def _check(self) -> None:
        ordered = self.first.date() <= self.last.date()
        self._problem.setText("" if ordered else self.tr("The first day is after the last one."))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(ordered)


class SpanButton(QToolButton):
    """Says which stretch of time is chosen."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.span: Span = ALWAYS
        self.setStyleSheet(NO_ARROW)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self)
        self._group = QActionGroup(menu)
        today = datetime.date.today
        self._choices = [
            self._add(menu, self.tr("any time"), lambda: ALWAYS),
            self._add(menu, self.tr("today"), lambda: last_days(1, today())),
            self._add(menu, self.tr("last 7 days"), lambda: last_days(7, today())),
            self._add(menu, self.tr("last 30 days"), lambda: last_days(30, today())),
            self._add(menu, self.tr("last 365 days"), lambda: last_days(365, today())),
        ]
        menu.addSeparator()
        self._between = QAction(self.tr("From … to …"), menu)
        self._between.setCheckable(True)
        self._group.addAction(self._between)
        menu.addAction(self._between)
        self._between.triggered.connect(lambda _=False: self.ask())
        self.setMenu(menu)
        self._mark(self._choices[0], self._choices[0].text())

    def clear(self) -> None:
        """Any time; tells nobody."""
        self.span = ALWAYS
        self._mark(self._choices[0], self._choices[0].text())

    def show_span(self, span: Span) -> None:
        """Show what was chosen elsewhere; tells nobody."""
        if span == self.span:
            return
        if span == ALWAYS:
            self.clear()
        else:
            self._take(span)

    def ask(self) -> SpanDialog:
        """Let the user name two days."""
        dialog = SpanDialog(self.span, self.window())

        def accepted() -> None:
            self._take(dialog.span)
            self.changed.emit()

        dialog.accepted.connect(accepted)
        dialog.rejected.connect(lambda: self._mark(self._marked, self._said))
        dialog.open()
        return dialog

    def _take(self, span: Span) -> None:
        self.span = span
        since, until = span
        first = since.astimezone().date().isoformat() if since else "…"
        last = (until.astimezone().date() - _DAY).isoformat() if until else "…"
        self._mark(self._between, f"{first} – {last}")

    def _add(self, menu: QMenu, text: str, span: Callable[[], Span]) -> QAction:
        action = QAction(text, menu)
        action.setCheckable(True)
        self._group.addAction(action)
        menu.addAction(action)

        def chosen(_: bool = False) -> None:
            self.span = span()
            self._mark(action, text)
            self.changed.emit()

        action.triggered.connect(chosen)
        return action

    def _mark(self, action: QAction, said: str) -> None:
        self._marked, self._said = action, said
        action.setChecked(True)
        self.setText(f"{self._title}: {said}{ARROW}")
        self.setAccessibleName(f"{self._title}: {said}")
        font = self.font()
        font.setBold(self.span != ALWAYS)
        self.setFont(font)
        self.updateGeometry()


def _python(field: QDateEdit) -> datetime.date:
    day = field.date()
    return datetime.date(day.year(), day.month(), day.day())
