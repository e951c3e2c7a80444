"""Sets, changes or takes away the passphrase of the screen lock."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mriclassifier.gui.cases.passphrase import Passphrase
from mriclassifier.gui.faults import as_error
from mriclassifier.gui.labels import muted
from mriclassifier.gui.scale import fit
from mriclassifier.gui.tasks import Outcome, Tasks, Workers
from mriclassifier.gui.wording import sentence

SHORTEST = 6
_WIDTH = 440


class LockPassphraseDialog(QDialog):
    """Asks for the old one first, where there is one; an empty new one takes it away."""

    def __init__(
        self, passphrase: Passphrase, *, tasks: Tasks, workers: Workers, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._passphrase = passphrase
        self._tasks = tasks
        self._workers = workers
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lock passphrase"))
        words = muted(
            self.tr(
                "Unlocking asks for it. It keeps passers-by out; it does not encrypt anything. Leave the "
                "new one empty to unlock without a passphrase."
            ),
            self,
        )
        words.setWordWrap(True)
        words.setMinimumWidth(_WIDTH)
        form = QFormLayout()
        self.old = self._field(form, self.tr("Present passphrase"))
        self.new = self._field(form, self.tr("New passphrase"))
        self.again = self._field(form, self.tr("Once more"))
        form.setRowVisible(self.old, passphrase.is_set)
        self.problem = QLabel(self)
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        kinds = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, self)
        self.buttons.accepted.connect(self._begin)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(words)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        fit(self)

    def _field(self, form: QFormLayout, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(name)
        form.addRow(name, field)
        return field

    def _begin(self) -> None:
        new = self.new.text()
        if new != self.again.text():
            self.problem.setText(self.tr("The two new ones differ; write the same twice."))
            return
        if new and len(new) < SHORTEST:
            self.problem.setText(self.tr("Take {count} characters or more.").format(count=SHORTEST))
            return
        if self._passphrase.wait > 0:
            self.problem.setText(
                self.tr("Too many wrong tries. Wait {seconds} s.").format(
                    seconds=max(1, round(self._passphrase.wait))
                )
            )
            return
        self.buttons.setEnabled(False)
        old = self.old.text()

        def work() -> bool:
            if self._passphrase.is_set and not self._passphrase.check(old):
                return False
            if new:
                self._passphrase.set(new)
            else:
                self._passphrase.remove()
            return True

        job = self._tasks.watch(self._workers.submit(work, first=True), self._done)
        self.finished.connect(lambda _: self._tasks.forget([job]))

    def _done(self, outcome: Outcome) -> None:
        self.buttons.setEnabled(True)
        if outcome.error is not None:
            self.problem.setText(sentence(as_error(outcome.error)))
        elif not outcome.result:
            self.problem.setText(self.tr("The present passphrase is another one."))
        else:
            self.accept()
