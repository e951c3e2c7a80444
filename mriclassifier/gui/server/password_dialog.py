"""Asks for a new user, or for another password of one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import muted
from mriclassifier.gui.message_bar import NoticeBox
from mriclassifier.gui.server.control import ServerControl
from mriclassifier.gui.server.status_parts import wrapped
from mriclassifier.gui.tasks import Outcome
from mriclassifier.gui.theme import Theme
from mriclassifier.gui.wording import sentence

_WIDTH = 440


def save_user(name: str, password: str, *, new: bool) -> None:
    """Add a user, or change the password; hashing takes a moment."""
    from mriclassifier.server import runner

    accounts = runner.Accounts()
    if new:
        accounts.add(name, password)
    else:
        accounts.set_password(name, password)


class PasswordFields(QWidget):
    """Name, password, and the password once more; what is wrong with them stands below."""

    def __init__(
        self, control: ServerControl, theme: Theme, *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._control = control
        self._new = not name
        self._job = 0
        self.name = QLineEdit(name, self)
        self.name.setEnabled(self._new)
        self.password = self._secret()
        self.again = self._secret()
        self.problem = NoticeBox(theme, "error", self)
        self.problem.hide()
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for text, field in (
            (self.tr("&Name"), self.name),
            (self.tr("&Password"), self.password),
            (self.tr("Once &more"), self.again),
        ):
            field.setAccessibleName(text.replace("&", ""))
            form.addRow(text, field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(
            wrapped(
                muted(
                    self.tr("12 characters or more; several words in a row are easy to keep."), self
                )
            )
        )
        column.addWidget(self.problem)

    def save(self, done: Callable[[str], object]) -> None:
        """Save in the background; ``done`` is called with the name where that succeeded."""
        name, password, new = self.name.text().strip(), self.password.text(), self._new
        self.say("")
        if password != self.again.text():
            self.say(self.tr("The two passwords differ; type the same twice."))
            return
        self.setEnabled(False)

        def ended(outcome: Outcome) -> None:
            self.setEnabled(True)
            if outcome.error is not None:
                self.say(sentence(as_error(outcome.error)))
                self.password.setFocus()
                return
            for field in (self.name, self.password, self.again):
                field.clear()
            done(name)

        self._job = self._control.ask(lambda: save_user(name, password, new=new), ended)

    def forget(self) -> None:
        """The dialog is closed; what is being saved is saved, and nobody is told."""
        self._control.forget(self._job)

    def say(self, text: str) -> None:
        """What is wrong; nothing hides it."""
        self.problem.set_text(text)
        self.problem.setVisible(bool(text))

    def _secret(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return field


class PasswordDialog(QDialog):
    """``accepted`` once it is saved.

    Parameters
    ----------
    name
        Of the user that gets another password; empty for a new one.
    """

    def __init__(
        self, control: ServerControl, theme: Theme, *, name: str = "", parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Set password") if name else self.tr("Add user"))
        self.fields = PasswordFields(control, theme, name=name, parent=self)
        self.fields.setMinimumWidth(_WIDTH)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Cancel, self)
        self.save = self.buttons.addButton(self.tr("&Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        self.buttons.accepted.connect(lambda: self.fields.save(lambda _name: self.accept()))
        self.buttons.rejected.connect(self.reject)
        self.finished.connect(lambda _: self.fields.forget())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.fields)
        column.addWidget(self.buttons)
        (self.fields.password if name else self.fields.name).setFocus()
