"""The one door for message boxes; bad files go to the message bar instead."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from mriclassifier.gui.wording import Sentence, sentence


class Notifier:
    """Shows boxes over one window; none of them blocks.

    Parameters
    ----------
    parent
        The window that owns them; None where none is open.
    """

    def __init__(self, parent: QWidget | None) -> None:
        self._parent = parent

    def error(self, problem: Sentence) -> QMessageBox:
        """Something that was asked for could not be done, and there is no better place to say so."""
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            QCoreApplication.translate("notify", "MRI Classifier"),
            sentence(problem),
            QMessageBox.StandardButton.Ok,
            self._parent,
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        return box

    def ask(self, question: str, yes: str, agreed: Callable[[], object]) -> QMessageBox:
        """Something ends that cannot be begun again at the same place; Cancel is what Enter does."""
        box = QMessageBox(
            QMessageBox.Icon.Question,
            QCoreApplication.translate("notify", "MRI Classifier"),
            question,
            QMessageBox.StandardButton.Cancel,
            self._parent,
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(QMessageBox.StandardButton.Cancel)
        # Once the box is gone: what is agreed to may close the window that owns it
        box.finished.connect(lambda _: agreed() if box.clickedButton() is button else None)
        box.open()
        return box
