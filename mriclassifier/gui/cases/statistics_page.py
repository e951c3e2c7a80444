"""Cases over time, how often readers agree, and where they do not."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.cases.records import Period, State, Statistics
from mriclassifier.gui.cases.charts import ChartLegend, Series, ShareLine, StackedBars
from mriclassifier.gui.cases.desk import CaseDesk
from mriclassifier.gui.cases.flow import FlowLayout
from mriclassifier.gui.cases.span import SpanButton
from mriclassifier.gui.cases.text_table import TextTable
from mriclassifier.gui.cases.words import (
    OUTCOMES,
    cases_text,
    number_text,
    outcome_name,
    state_name,
)
from mriclassifier.gui.class_looks import class_looks
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import heading, muted, scaled_font
from mriclassifier.gui.tasks import Outcome, Tasks
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import class_name, per_cent, sentence

_ROWS = 12


class Tile(QWidget):
    """A figure with what it counts."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.figure = QLabel("–", self)
        self.figure.setFont(scaled_font(self.font(), 1.6, bold=True))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._title = title
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 26, 0)
        column.setSpacing(0)
        column.addWidget(self.figure)
        column.addWidget(muted(title, self))

    def show_figure(self, text: str) -> None:
        """Show another."""
        self.figure.setText(text)
        self.setAccessibleName(f"{self._title}: {text}")


class StatisticsPage(QWidget):
    """Counts of a stretch of time; read when it is looked at."""

    all_asked = Signal()

    def __init__(
        self, desk: CaseDesk, *, tasks: Tasks, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._theme = theme
        self._job: int | None = None
        self.statistics: Statistics | None = None
        self.span = SpanButton(self.tr("Recorded"), self)
        self.span.changed.connect(self.read)
        self.step = self._combo(
            self.tr("Step"),
            {"day": self.tr("a day"), "week": self.tr("a week"), "month": self.tr("a month")},
        )
        self.step.setCurrentIndex(1)
        self.by = self._combo(
            self.tr("Colours"),
            {
                "label": self.tr("by class"),
                "outcome": self.tr("by outcome"),
                "state": self.tr("by sign-off"),
            },
        )
        self.step.currentIndexChanged.connect(lambda _: self.read())
        self.by.currentIndexChanged.connect(lambda _: self._show_chart())
        top = FlowLayout(gap=8)
        top.addWidget(self.span)
        for name, combo in ((self.tr("One bar is"), self.step), (self.tr("Coloured"), self.by)):
            pair = QWidget(self)
            row = QHBoxLayout(pair)
            row.setContentsMargins(8, 0, 0, 0)
            row.addWidget(muted(name, pair))
            row.addWidget(combo)
            top.addWidget(pair)
        self._words = muted(parent=self)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setWordWrap(True)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._words)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._make_body())
        self._stack.addWidget(self._scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(10)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        theme.changed.connect(self._show_chart)

    def read(self) -> None:
        """Ask for the figures."""
        if self._job is not None:
            self._tasks.forget([self._job])
        since, until = self.span.span
        step = str(self.step.currentData())
        if self.statistics is None:
            self._say(self.tr("Counting…"))
        future = self._desk.read(
            lambda store: store.statistics(since=since, until=until, step=step)
        )
        self._job = self._tasks.watch(future, self._read)

    def _read(self, outcome: Outcome) -> None:
        self._job = None
        if outcome.error is not None:
            self.statistics = None
            self._say(sentence(as_error(outcome.error)))
            return
        self.show_statistics(outcome.result)

    def show_statistics(self, found: Statistics) -> None:
        """Show these figures."""
        self.statistics = found
        if not found.total:
            self._say(self.tr("No cases were recorded in this time."))
            return
        self.total.show_figure(number_text(found.total))
        self.open.show_figure(number_text(found.open))
        self.agreed.show_figure(number_text(found.agreed))
        self.corrected.show_figure(number_text(found.corrected))
        self.agreement.show_figure("–" if found.agreement is None else per_cent(found.agreement))
        self._show_chart()
        self._show_confusion(found)
        self._stack.setCurrentWidget(self._scroll)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._stack.setCurrentWidget(self._words)

    def _show_chart(self) -> None:
        found = self.statistics
        if found is None or not found.total:
            return
        series = self._series(found)
        labels = [self._label(period) for period in found.periods]
        self.bars.show_series(labels, series)
        self.legend.show_series(series)
        shares = [
            period.agreed / signed if (signed := period.agreed + period.corrected) else None
            for period in found.periods
        ]
        self.shares.show_shares(labels, shares)
        self.said.setText("")
        heads = [
            self.tr("From"),
            self.tr("Cases"),
            *(one.name for one in series),
            self.tr("Agreement"),
        ]
        rows = [
            (
                period.start.isoformat(),
                number_text(period.recorded),
                *(number_text(one.values[number]) for one in series),
                "–" if shares[number] is None else per_cent(shares[number] or 0.0),
            )
            for number, period in enumerate(found.periods)
        ]
        self.periods.show_rows(heads, rows[::-1], most=_ROWS)

    def _series(self, found: Statistics) -> list[Series]:
        tokens, periods = self._theme.tokens, found.periods

        def values(count: Callable[[Period], int]) -> tuple[int, ...]:
            return tuple(count(period) for period in periods)

        by = self.by.currentData()
        if by == "outcome":
            colours = ("#3b8fd6", "#e69f00", tokens.neutral)
            return [
                Series(outcome_name(name), colour, pattern, values(partial(_outcome, name)))
                for name, colour, pattern in zip(
                    OUTCOMES, colours, ("solid", "diagonal", "dots"), strict=True
                )
            ]
        if by == "state":
            return [
                Series(state_name(State.AGREED), "#3b8fd6", "solid", values(lambda p: p.agreed)),
                Series(
                    state_name(State.CORRECTED),
                    "#d55e00",
                    "diagonal",
                    values(lambda p: p.corrected),
                ),
                Series(
                    state_name(State.OPEN),
                    tokens.neutral,
                    "dots",
                    values(lambda p: p.recorded - p.agreed - p.corrected),
                ),
            ]
        names = sorted({name for period in periods for name in period.labels})
        return [
            Series(
                class_name(look.name), look.colour, look.pattern, values(partial(_label, look.name))
            )
            for look in class_looks(names)
        ]

    def _label(self, period: Period) -> str:
        step = self.step.currentData()
        start = period.start
        if step == "month":
            return f"{start:%Y-%m}"
        if step == "week":
            year, week, _ = start.isocalendar()
            return self.tr("{year} week {week}").format(year=year, week=week)
        return start.isoformat()

    def _tell(self, number: int) -> None:
        found = self.statistics
        if found is None or not 0 <= number < len(found.periods):
            self.said.setText("")
            return
        period = found.periods[number]
        parts = [
            f"{one.name} {number_text(one.values[number])}"
            for one in self.bars.series
            if one.values[number]
        ]
        signed = period.agreed + period.corrected
        if signed:
            parts.append(
                self.tr("agreement {share}").format(share=per_cent(period.agreed / signed))
            )
        said = self.tr("{period}: {cases}").format(
            period=self._label(period), cases=cases_text(period.recorded)
        )
        self.said.setText(" · ".join((said, *parts)))

    def _show_confusion(self, found: Statistics) -> None:
        names = sorted({name for pair in found.confusion for name in pair})
        self._disagreement.setVisible(bool(names))
        self.confusion.setVisible(bool(names))
        heads = [
            self.tr("Model"),
            *(self.tr("Reader: {name}").format(name=class_name(name)) for name in names),
        ]
        rows = [
            (
                class_name(model),
                *(number_text(found.confusion.get((model, reader), 0)) for reader in names),
            )
            for model in names
        ]
        self.confusion.show_rows(heads, rows, most=max(1, len(rows)))

    def _combo(self, name: str, choices: dict[str, str]) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        for value, text in choices.items():
            combo.addItem(text, value)
        return combo

    def _make_body(self) -> QWidget:
        body = QWidget(self)
        self.total = Tile(self.tr("Cases"), body)
        self.open = Tile(self.tr("Open"), body)
        self.agreed = Tile(self.tr("Agreed"), body)
        self.corrected = Tile(self.tr("Corrected"), body)
        self.agreement = Tile(self.tr("Agreement of those signed off"), body)
        tiles = FlowLayout(gap=10)
        for tile in (self.total, self.open, self.agreed, self.corrected, self.agreement):
            tiles.addWidget(tile)
        self.bars = StackedBars(self._theme, body)
        self.bars.setAccessibleName(self.tr("Cases over time"))
        self.legend = ChartLegend(self._theme, body)
        self.said = muted(" ", body)
        self.said.setWordWrap(True)
        self.said.setMinimumHeight(self.said.fontMetrics().height())
        self.shares = ShareLine(self._theme, body)
        self.shares.setAccessibleName(self.tr("Agreement over time"))
        for chart in (self.bars, self.shares):
            chart.told.connect(self._tell)
        self._disagreement = heading(self.tr("The model's class and the reader's"), body)
        self.confusion = TextTable(self.tr("The model's class and the reader's"), self._theme, body)
        self.periods = TextTable(self.tr("Cases over time, in figures"), self._theme, body)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 8)
        column.setSpacing(8)
        column.addLayout(tiles)
        column.addSpacing(6)
        column.addWidget(heading(self.tr("Cases over time"), body))
        column.addWidget(self.legend)
        column.addWidget(self.bars)
        column.addWidget(self.said)
        column.addWidget(heading(self.tr("Agreement over time"), body))
        column.addWidget(self.shares)
        column.addSpacing(6)
        column.addWidget(self._disagreement)
        column.addWidget(self.confusion)
        column.addSpacing(6)
        column.addWidget(heading(self.tr("In figures"), body))
        column.addWidget(self.periods)
        column.addStretch(1)
        return body


def _outcome(name: str, period: Period) -> int:
    return period.outcomes.get(name, 0)


def _label(name: str, period: Period) -> int:
    return period.labels.get(name, 0)
