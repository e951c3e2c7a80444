"""Asks what a new token is for, makes it, and shows it this once."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import fixed_font
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.tasks import Outcome
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence

_WIDTH = 460
_DAYS, _LONGEST = 90, 3650


class TokenDialog(QDialog):
    """First the questions; then, in the same place, the token.

    Parameters
    ----------
    scopes
        What a token can be used for, in words.
    """

    made = Signal(str)

    def __init__(
        self, control: ServerControl, theme: Theme, *, scopes: Mapping[str, str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._control = control
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("New token"))
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("Such as the program it is for"))
        self.days = QSpinBox(self)
        self.days.setRange(1, _LONGEST)
        self.days.setValue(_DAYS)
        self.days.setSuffix(self.tr(" days"))
        self.scopes: dict[str, QCheckBox] = {}
        boxes = QVBoxLayout()
        for scope, words in scopes.items():
            box = QCheckBox(words, self)
            box.setChecked(scope != "batch")
            self.scopes[scope] = box
            boxes.addWidget(box)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field in ((self.tr("&Name"), self.name), (self.tr("&Valid for"), self.days)):
            field.setAccessibleName(text.replace("&", ""))
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("May be used to"), boxes)
        form.addRow(self.tr("&Valid for"), self.days)
        self.notice = NoticeBox(theme, "error", self)
        self.notice.hide()
        self.token = QPlainTextEdit(self)
        self.token.setReadOnly(True)
        self.token.setAccessibleName(self.tr("The new token"))
        self.token.setFont(fixed_font(self.font()))
        self.token.setFixedHeight(round(self.fontMetrics().height() * 4.5))
        self.token.setTabChangesFocus(True)
        self.copy = QPushButton(self.tr("&Copy Token"), self)
        self.copy.clicked.connect(lambda _=False: self.copy_token())
        self.asked = QWidget(self)
        self.asked.setLayout(form)
        form.setContentsMargins(0, 0, 0, 0)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.make = self.buttons.addButton(
            self.tr("&Make Token"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.make.setDefault(True)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.asked)
        column.addWidget(self.notice)
        column.addWidget(self.token)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.buttons)
        self.token.hide()
        self.copy.hide()
        self.setMinimumWidth(_WIDTH)
        self.name.setFocus()

    def copy_token(self) -> None:
        """Put it on the clipboard."""
        QGuiApplication.clipboard().setText(self.token.toPlainText())
        self.copy.setText(self.tr("Copied"))

    def _begin(self) -> None:
        name, days = self.name.text().strip(), self.days.value()
        wanted = [scope for scope, box in self.scopes.items() if box.isChecked()]
        self.setEnabled(False)

        def work() -> str:
            from mriclassifier.server import runner

            return runner.ApiTokens().create(name, [runner.Scope(scope) for scope in wanted], days)

        job = self._control.ask(work, self._done)
        self.finished.connect(lambda _: self._control.forget(job))

    def _done(self, outcome: Outcome) -> None:
        self.setEnabled(True)
        self.notice.show()
        if outcome.error is not None:
            self.notice.set_kind("error")
            self.notice.set_text(sentence(as_error(outcome.error)))
            return
        self.notice.set_kind("warning")
        self.notice.set_text(
            self.tr(
                "Copy the token now; it is not shown again. Whoever has it can use the server until it ends "
                "or is revoked."
            )
        )
        self.token.setPlainText(outcome.result)
        self.asked.hide()
        self.make.hide()
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(self.tr("Close"))
        self.token.show()
        self.copy.show()
        self.copy.setFocus()
        self.copy.setDefault(True)
        self.adjustSize()
        self.made.emit(outcome.result)
