"""The pages of a report as pictures, one at a time, as they will be printed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui import icons
from mriclassifier.gui.reports.pages import UNITS, Pages
from mriclassifier.gui.reports.painting_thread import PaintingThread
from mriclassifier.gui.tasks import Outcome, Tasks, single_shot
from mriclassifier.gui.theme import Theme

_MARGIN = 14
_SPARE = 6
_REDRAW = 120  # ms after the last change of size
_SCREEN_DPI = 96
_LARGEST = 3000  # pixels of a page's width
_FIT_PAGE, _FIT_WIDTH = 0, -1


class Preview(QWidget):
    """Pages, with the keys Page Up and Page Down, and a choice of the size."""

    painted = Signal(int)  # page, from 0

    def __init__(
        self,
        theme: Theme,
        *,
        tasks: Tasks,
        painting: PaintingThread,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks = tasks
        self._painting = painting
        self._pages: Pages | None = None
        self._number = 0
        self._job: int | None = None
        self._image: QImage | None = None
        self._later = single_shot(self, _REDRAW, self._paint)
        self.sheet = QLabel(self)
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sheet.setWordWrap(True)
        self.area = QScrollArea(self)
        self.area.setWidget(self.sheet)
        self.area.setWidgetResizable(True)
        self.area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area.setAccessibleName(self.tr("Pages of the report"))
        self.area.viewport().installEventFilter(self)
        self.area.installEventFilter(self)
        self.back = self._button(self.tr("Previous page (Page Up)"), partial(self._turn, -1))
        self.on = self._button(self.tr("Next page (Page Down)"), partial(self._turn, 1))
        self.place = QLabel(self)
        self.place.setMinimumWidth(self.fontMetrics().horizontalAdvance("000 / 000 pages"))
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.size_choice = QComboBox(self)
        self.size_choice.setAccessibleName(self.tr("Size of the page"))
        for words, value in (
            (self.tr("Whole page"), _FIT_PAGE),
            (self.tr("Page width"), _FIT_WIDTH),
            ("50 %", 50),
            ("75 %", 75),
            ("100 %", 100),
            ("150 %", 150),
            ("200 %", 200),
        ):
            self.size_choice.addItem(words, value)
        self.size_choice.currentIndexChanged.connect(lambda _: self._paint())
        row = QHBoxLayout()
        row.addWidget(self.back)
        row.addWidget(self.place)
        row.addWidget(self.on)
        row.addStretch(1)
        row.addWidget(self.size_choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        column.addLayout(row)
        theme.changed.connect(self._recolour)
        self._recolour()
        self._show_place()

    @property
    def number(self) -> int:
        """The page that is shown, from 0."""
        return self._number

    def show_pages(self, pages: Pages | None) -> None:
        """Show another report, at the same page if it has one."""
        self._pages = pages
        self._number = min(self._number, max(0, len(pages) - 1)) if pages else 0
        self._show_place()
        self._paint()

    def say(self, words: str) -> None:
        """Show words in the place of a page."""
        self._image = None
        self.sheet.setPixmap(QPixmap())
        self.sheet.setText(words)

    def zoom(self, by: int) -> None:
        """One step larger or smaller."""
        place = self.size_choice.currentIndex() + by
        if 0 <= place < self.size_choice.count():
            self.size_choice.setCurrentIndex(place)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Turn pages by keys, which the scroll area would take for itself."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            turn = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
            zoom = {
                Qt.Key.Key_Plus: 1,
                Qt.Key.Key_Equal: 1,
                Qt.Key.Key_Minus: -1,
            }.get(Qt.Key(event.key()))
            if turn is not None:
                self._turn(turn)
                return True
            if zoom is not None:
                self.zoom(zoom)
                return True
        if event.type() == QEvent.Type.Resize and watched is self.area.viewport():
            self._later.start()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew, once it rests."""
        super().resizeEvent(event)
        self._later.start()

    def close_down(self) -> None:
        """Show nothing any more."""
        self._later.stop()
        self._forget()
        self._pages = None

    def _turn(self, by: int) -> None:
        if self._pages is not None and 0 <= self._number + by < len(self._pages):
            self._number += by
            self.area.verticalScrollBar().setValue(0)
            self._show_place()
            self._paint()

    def _show_place(self) -> None:
        count = len(self._pages) if self._pages else 0
        self.back.setEnabled(self._number > 0)
        self.on.setEnabled(self._number + 1 < count)
        self.size_choice.setEnabled(count > 0)
        said = self.tr("Page {number} of {count}").format(number=self._number + 1, count=count)
        self.place.setText(said if count else "")

    def _paint(self) -> None:
        self._forget()
        if self._pages is None:
            return
        width = round(self._width(self._pages) * self.devicePixelRatioF())
        work = partial(self._pages.image, self._number, width=min(width, _LARGEST))
        done = partial(self._painted, self._number)
        self._job = self._tasks.watch(self._painting.submit(work), done)

    def _width(self, pages: Pages) -> float:
        room = self.area.viewport().size()
        chosen = int(self.size_choice.currentData())
        if chosen > 0:
            return pages.size.width() / UNITS * _SCREEN_DPI * chosen / 100
        wide = max(120.0, room.width() - 2 * _MARGIN - _SPARE)
        if chosen == _FIT_WIDTH:
            # Room for the bar that appears when the page is higher than the window
            return max(120.0, wide - self.area.verticalScrollBar().sizeHint().width())
        high = max(160.0, room.height() - 2 * _MARGIN - _SPARE)
        return min(wide, high * pages.size.width() / pages.size.height())

    def _painted(self, number: int, outcome: Outcome) -> None:
        if outcome.result is None:
            self.say(self.tr("The page cannot be shown."))
            return
        image: QImage = outcome.result
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._image = image
        self.sheet.setText("")
        self.sheet.setPixmap(QPixmap.fromImage(image))
        self.painted.emit(number)

    def _forget(self) -> None:
        if self._job is not None:
            self._tasks.forget([self._job])
            self._job = None

    def _button(self, words: str, slot: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setAutoRaise(True)
        button.clicked.connect(lambda _=False: slot())
        return button

    def _recolour(self) -> None:
        tokens = self._theme.tokens
        self.back.setIcon(icons.icon("page-back", tokens))
        self.on.setIcon(icons.icon("page-on", tokens))
        self.area.setStyleSheet(
            f"QScrollArea {{ border: 1px solid {tokens.border}; background: {tokens.track}; }}"
            f"QScrollArea:focus {{ border-color: {tokens.accent}; }}"
            f"QScrollArea QLabel {{ background: {tokens.track}; color: {tokens.muted};"
            f" padding: {_MARGIN}px; }}"
        )
