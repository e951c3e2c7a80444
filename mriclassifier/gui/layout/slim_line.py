"""The one line that stays in full screen: whose picture, which slice, the answer, and the caution."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from mriclassifier.gui import icons
from mriclassifier.gui.labels import ElidedLabel, scaled_font
from mriclassifier.gui.layout.forms_label import FormsLabel
from mriclassifier.gui.theme import DARK
from mriclassifier.gui.wording import research_use

_ICON = 16


class SlimLine(QWidget):
    """Dark in every scheme."""

    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("slim")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.identity = ElidedLabel(Qt.TextElideMode.ElideRight, self)
        self.identity.setFont(scaled_font(self.font(), 1.0, bold=True))
        self.place = QLabel(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.answer = FormsLabel(self)
        self.answer.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.caution = QLabel(research_use(), self)
        self._mark = QLabel(self)
        self._mark.setPixmap(
            icons.pixmap("warning", DARK.warning_line, _ICON, ratio=self.devicePixelRatioF())
        )
        self.leave = QToolButton(self)
        self.leave.setAutoRaise(True)
        self.leave.setIcon(icons.icon("leave-full-screen", DARK))
        self.leave.setAccessibleName(self.tr("Leave full screen"))
        self.leave.setToolTip(self.tr("Leave full screen (Esc)"))
        self.leave.clicked.connect(self.leave_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.setSpacing(16)
        row.addWidget(self.identity, 1)
        row.addWidget(self.place)
        row.addWidget(self.answer)
        row.addWidget(self._mark)
        row.addWidget(self.caution)
        row.addWidget(self.leave)
        self.setStyleSheet(
            f"QWidget#slim {{ background: {DARK.window}; border-bottom: 1px solid {DARK.border}; }}"
            f" QWidget#slim QLabel {{ color: {DARK.text}; background: transparent; }}"
            f" QWidget#slim QToolButton:hover {{ background: {DARK.track}; }}"
        )
        self.hide()

    def show_line(self, *, identity: str, place: str, answer: tuple[str, ...]) -> None:
        """Say what is on the canvas in use; the answer in the first of its forms that fits."""
        self.identity.setText(identity)
        self.place.setText(place)
        self.answer.set_forms(answer)
        self.answer.setMinimumWidth(self.answer.least_width)
