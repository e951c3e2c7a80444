"""What the program is, what it is not, and which model it runs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from mriclassifier import __version__
from mriclassifier.gui import icons
from mriclassifier.gui.labels import muted, scaled_font
from mriclassifier.gui.wording import class_name, engine_name, research_use
from mriclassifier.inference.classifier import ModelInfo

_ICON = 72
_WIDTH = 600
_HASH_SHOWN = 32


class AboutDialog(QDialog):
    """Program, model, and the sentence that matters."""

    def __init__(self, model: ModelInfo | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About MRI Classifier"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mark = QLabel(self)
        mark.setPixmap(icons.pixmap("app", "#000000", _ICON, ratio=self.devicePixelRatioF()))
        title = QLabel("MRI Classifier", self)
        title.setFont(scaled_font(self.font(), 1.5, bold=True))
        version = muted(self.tr("Version {version}").format(version=__version__), self)
        purpose = QLabel(
            self.tr(
                "Classifies brain MRI slices with a neural network and shows where it looked. "
                "It works on this computer alone and sends nothing anywhere."
            ),
            self,
        )
        purpose.setWordWrap(True)
        caution = QLabel(
            self.tr(
                "{research_use}. “No tumour recognised” does not mean that there is none."
            ).format(research_use=research_use()),
            self,
        )
        caution.setFont(scaled_font(self.font(), 1.0, bold=True))
        caution.setWordWrap(True)

        facts = QFormLayout()
        facts.setHorizontalSpacing(16)
        for label, value in self._facts(model):
            text = QLabel(value, self)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            facts.addRow(muted(label, self), text)

        words = QVBoxLayout()
        words.setSpacing(10)
        words.addWidget(title)
        words.addWidget(version)
        words.addWidget(purpose)
        words.addWidget(caution)
        words.addSpacing(4)
        words.addLayout(facts)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 22, 22, 14)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(buttons)
        # The height that the wrapped words need at this width, which a size hint does not know
        self.resize(_WIDTH, column.heightForWidth(_WIDTH))

    def _facts(self, model: ModelInfo | None) -> list[tuple[str, str]]:
        facts = [(self.tr("Licence"), "Apache-2.0")]
        if model is None:
            return [(self.tr("Model"), self.tr("none is loaded")), *facts]
        return [
            (self.tr("Model"), f"{model.model.name} {model.model.version}"),
            (self.tr("Classes"), ", ".join(class_name(name) for name in model.classes)),
            (self.tr("Input"), f"{model.input_size} × {model.input_size}"),
            (self.tr("Engine"), engine_name(model.engine)),
            (self.tr("SHA-256"), model.model.sha256[:_HASH_SHOWN] + "…"),
            *facts,
        ]
